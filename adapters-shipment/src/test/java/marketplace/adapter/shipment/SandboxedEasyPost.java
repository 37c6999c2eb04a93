package marketplace.adapter.shipment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import marketplace.domain.port.Carrier;
import marketplace.domain.port.CarrierNotices;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.sandbox.carrier.CarrierSandbox;
import marketplace.sandbox.carrier.Settings;
import marketplace.testkit.LineTrouble;
import marketplace.testkit.Mailbox;
import marketplace.testkit.NoticeOddity;
import marketplace.testkit.SandboxedLine;
import marketplace.testkit.SentNotice;
import marketplace.testkit.TestCarrierProvider;

/** EasyPost as the carrier sandbox plays it, and its adapter as the shop gets it. */
final class SandboxedEasyPost implements TestCarrierProvider {
  private static final String SECRET = "s\u00e9same";
  private static final String OLD_SECRET = "until yesterday";

  private static final String ABOUT_A_REPORT =
      """
      {"id": "evt_1", "object": "Event", "description": "report.available",
       "result": {"id": "shprep_1", "object": "ShipmentReport"}}\
      """;

  private final Mailbox mailbox = new Mailbox();
  private final CarrierSandbox sandbox;
  private final SandboxedLine line;
  private final Carrier carrier;
  private final Carrier impatient;
  private final CarrierNotices notices;

  SandboxedEasyPost(Path folder) {
    sandbox = CarrierSandbox.start(folder, 0, Settings.standard().telling(mailbox.uri(), SECRET));
    line = new SandboxedLine(sandbox.uri(), "/v2/**");
    carrier = Carriers.to(sandbox.uri());
    impatient = Carriers.impatient(sandbox.uri());
    notices =
        Carriers.ports(Map.of("marketplace.shipment.webhook-secret", SECRET + "," + OLD_SECRET))
            .notices();
  }

  @Override
  public Carrier carrier() {
    return line.isSilent() ? impatient : carrier;
  }

  @Override
  public CarrierNotices notices() {
    return notices;
  }

  @Override
  public int labelsSold() {
    return new Desk(sandbox.uri()).labelsSold();
  }

  @Override
  public void expireOffer(Parcel parcel) {
    line.post("/sandbox/shipments/%s/expire".formatted(parcel.reference()), "");
  }

  @Override
  public void move(Parcel parcel, ShipmentStatus status) {
    new Desk(sandbox.uri()).move(parcel.label().orElseThrow().trackingNumber(), status);
  }

  @Override
  public void trouble(LineTrouble trouble) {
    line.trouble(trouble);
  }

  @Override
  public void mend() {
    line.mend();
  }

  @Override
  public SentNotice notice(Parcel parcel, ShipmentStatus status) {
    var told = "\"status\":\"%s\",\"status_detail\"".formatted(Desk.word(status));
    return mailbox.await(
        it -> it.body().contains(parcel.reference().value()) && it.body().contains(told));
  }

  /** EasyPost does not sign when it has signed, nor for whom. */
  @Override
  public Optional<SentNotice> notice(Parcel parcel, NoticeOddity oddity) {
    var body = notice(parcel, ShipmentStatus.LABEL_BOUGHT).body();
    return switch (oddity) {
      case SIGNED_BY_ANOTHER -> Optional.of(signed(body, "a guess"));
      case SIGNED_WITH_THE_OLD_SECRET -> Optional.of(signed(body, OLD_SECRET));
      case ABOUT_SOMETHING_ELSE -> Optional.of(signed(ABOUT_A_REPORT, SECRET));
      case SIGNED_LONG_AGO, SIGNED_IN_THE_FUTURE, ABOUT_ANOTHER_ACCOUNT -> Optional.empty();
    };
  }

  private static SentNotice signed(String body, String secret) {
    try {
      var key = Normalizer.normalize(secret, Normalizer.Form.NFKD).getBytes(UTF_8);
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var mark = HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
      return new SentNotice(body, Map.of("x-hmac-signature", "hmac-sha256-hex=" + mark));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    sandbox.close();
    mailbox.close();
    line.close();
  }
}
