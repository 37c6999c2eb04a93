package marketplace.adapter.shipment.bicycle;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import marketplace.domain.port.Carrier;
import marketplace.domain.port.CarrierNotices;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.domain.spi.CarrierProvider;
import marketplace.testkit.LineTrouble;
import marketplace.testkit.NoticeOddity;
import marketplace.testkit.SentNotice;
import marketplace.testkit.TestCarrierProvider;

/** The couriers in the hands of the contract kit, and their adapter as the shop gets it. */
final class TestCouriers implements TestCarrierProvider {
  private static final long MUCH_TOO_FAR = 360;

  private final DispatchOffice office = new DispatchOffice();
  private final Seal oldSeal = Seal.cut();
  private final CarrierProvider.Ports ports = ports("20s");
  private final CarrierProvider.Ports impatient = ports("0.3s");

  @Override
  public Carrier carrier() {
    return office.line().isSilent() ? impatient.carrier() : ports.carrier();
  }

  @Override
  public CarrierNotices notices() {
    return ports.notices();
  }

  @Override
  public int labelsSold() {
    return office.booked().size();
  }

  @Override
  public void expireOffer(Parcel parcel) {
    office.expireOffers();
  }

  @Override
  public void move(Parcel parcel, ShipmentStatus status) {
    var _ = office.move(parcel.reference().value(), state(status));
  }

  @Override
  public void trouble(LineTrouble trouble) {
    office.line().trouble(trouble);
  }

  @Override
  public void mend() {
    office.line().mend();
  }

  @Override
  public SentNotice notice(Parcel parcel, ShipmentStatus status) {
    return message(parcel, status).sealed(Instant.now(), office.seal().secret());
  }

  @Override
  public Optional<SentNotice> notice(Parcel parcel, NoticeOddity oddity) {
    var message = message(parcel, ShipmentStatus.LABEL_BOUGHT);
    var now = Instant.now();
    var key = office.seal().secret();
    return switch (oddity) {
      case SIGNED_BY_ANOTHER -> Optional.of(message.sealed(now, Seal.cut().secret()));
      case SIGNED_LONG_AGO -> Optional.of(message.sealed(now.minusSeconds(MUCH_TOO_FAR), key));
      case SIGNED_IN_THE_FUTURE -> Optional.of(message.sealed(now.plusSeconds(MUCH_TOO_FAR), key));
      case SIGNED_WITH_THE_OLD_SECRET -> Optional.of(message.sealed(now, oldSeal.secret()));
      case ABOUT_ANOTHER_ACCOUNT -> Optional.empty();
      case ABOUT_SOMETHING_ELSE ->
          Optional.of(Message.sealed("{\"message\":\"closed-on-sunday\"}", now, key));
    };
  }

  @Override
  public void close() {
    office.close();
  }

  private Message message(Parcel parcel, ShipmentStatus status) {
    return office.about(parcel.reference().value(), state(status));
  }

  private static String state(ShipmentStatus status) {
    return switch (status) {
      case PREPARING -> "quoted";
      case LABEL_BOUGHT -> "booked";
      case IN_TRANSIT -> "collected";
      case OUT_FOR_DELIVERY -> "around-the-corner";
      case FAILED -> "nobody-home";
      case DELIVERED -> "handed-over";
      case RETURNED -> "brought-back";
    };
  }

  private CarrierProvider.Ports ports(String timeout) {
    var settings =
        Map.of(
            "marketplace.shipment.url",
            office.uri().toString(),
            "marketplace.shipment.api-key",
            DispatchOffice.KEY,
            "marketplace.shipment.public-key",
            office.seal().known() + ", " + oldSeal.known(),
            "marketplace.shipment.timeout",
            timeout);
    return new BicycleCourierProvider().create(name -> Optional.ofNullable(settings.get(name)));
  }
}
