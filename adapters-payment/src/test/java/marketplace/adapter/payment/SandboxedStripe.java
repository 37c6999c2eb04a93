package marketplace.adapter.payment;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.param.ChargeListParams;
import com.stripe.param.RefundListParams;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import marketplace.domain.money.Money;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.payment.Refund;
import marketplace.domain.port.PaymentGateway;
import marketplace.domain.port.PaymentNotices;
import marketplace.sandbox.payment.PaymentSandbox;
import marketplace.sandbox.payment.Settings;
import marketplace.testkit.LineTrouble;
import marketplace.testkit.Mailbox;
import marketplace.testkit.NoticeOddity;
import marketplace.testkit.SandboxedLine;
import marketplace.testkit.SentNotice;
import marketplace.testkit.Shop;
import marketplace.testkit.TestPaymentProvider;
import marketplace.testkit.TestToken;

/** Stripe as the payment sandbox plays it, and its adapter as the shop gets it. */
final class SandboxedStripe implements TestPaymentProvider {
  private static final String SECRET = "whsec_new";
  private static final String OLD_SECRET = "whsec_old";
  private static final long MUCH_TOO_FAR = 360;

  private final Mailbox mailbox = new Mailbox();
  private final PaymentSandbox sandbox;
  private final SandboxedLine line;
  private final PaymentGateway gateway;
  private final PaymentGateway impatient;
  private final PaymentNotices notices;
  private final StripeClient stripe;

  SandboxedStripe(Path folder) {
    sandbox = PaymentSandbox.start(folder, 0, Settings.standard().telling(mailbox.uri(), SECRET));
    line = new SandboxedLine(sandbox.uri(), "/v1/**");
    gateway = Gateways.to(sandbox.uri());
    impatient = Gateways.impatient(sandbox.uri());
    notices =
        Gateways.ports(Map.of("marketplace.payment.webhook-secret", SECRET + "," + OLD_SECRET))
            .notices();
    stripe =
        StripeClient.builder().setApiKey(Gateways.KEY).setApiBase(sandbox.uri().toString()).build();
  }

  @Override
  public PaymentGateway gateway() {
    return line.isSilent() ? impatient : gateway;
  }

  @Override
  public PaymentNotices notices() {
    return notices;
  }

  @Override
  public Optional<PaymentToken> token(TestToken what) {
    return switch (what) {
      case PAYS_AT_ONCE -> Optional.of(Shop.GOOD_CARD);
      case ALSO_PAYS_AT_ONCE -> Optional.of(Shop.OTHER_GOOD_CARD);
      case PAYS_LATER -> Optional.empty();
      case IS_DECLINED -> Optional.of(Shop.DECLINED_CARD);
      case IS_DECLINED_FOR_GOOD -> Optional.of(Shop.LOST_CARD);
      case IS_CHALLENGED -> Optional.of(Shop.CARD_WITH_CHALLENGE);
      case IS_CHALLENGED_AND_DECLINED -> Optional.of(Shop.CARD_DECLINED_AFTER_CHALLENGE);
      case PAYS_AND_CANNOT_BE_REFUNDED -> Optional.of(Shop.CARD_WITHOUT_REFUNDS);
      case IS_UNKNOWN -> Optional.of(Shop.UNKNOWN_CARD);
    };
  }

  @Override
  public void answerChallenge(PaymentReference payment, boolean passed) {
    var outcome = passed ? "succeeded" : "failed";
    line.post(
        "/sandbox/payment_intents/%s/authenticate?outcome=%s".formatted(payment, outcome), "");
  }

  @Override
  public void receive(PaymentReference payment, Money money) {
    throw new UnsupportedOperationException("Cards pay at once");
  }

  @Override
  public void returnRefund(PaymentReference payment, Refund refund) {
    var all = RefundListParams.builder().setPaymentIntent(payment.value()).build();
    var id =
        ask(() -> stripe.v1().refunds().list(all)).getData().stream()
            .filter(it -> refund.key().equals(it.getMetadata().get("refund_key")))
            .findFirst()
            .orElseThrow()
            .getId();
    line.post("/sandbox/refunds/%s/settle?outcome=failed".formatted(id), "");
  }

  @Override
  public long captured(OrderId order) {
    return sum(order, Charge::getAmountCaptured);
  }

  @Override
  public long refunded(OrderId order) {
    return sum(order, Charge::getAmountRefunded);
  }

  private long sum(OrderId order, ToLongFunction<Charge> amount) {
    var all = ChargeListParams.builder().setLimit(100L).build();
    return ask(() -> stripe.v1().charges().list(all)).getData().stream()
        .filter(charge -> order.value().equals(charge.getMetadata().get("order_id")))
        .mapToLong(amount)
        .sum();
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
  public SentNotice notice(PaymentReference payment) {
    return mailbox.await(it ->
        it.body().contains("\"type\":\"payment_intent.succeeded\"")
            && it.body().contains(payment.value()));
  }

  @Override
  public Optional<SentNotice> notice(PaymentReference payment, NoticeOddity oddity) {
    var body = notice(payment).body();
    var now = Instant.now();
    return Optional.of(
        switch (oddity) {
          case SIGNED_BY_ANOTHER -> Signed.by("whsec_guessed", now, body);
          case SIGNED_LONG_AGO -> Signed.by(SECRET, now.minusSeconds(MUCH_TOO_FAR), body);
          case SIGNED_IN_THE_FUTURE -> Signed.by(SECRET, now.plusSeconds(MUCH_TOO_FAR), body);
          case SIGNED_WITH_THE_OLD_SECRET -> Signed.by(OLD_SECRET, now, body);
          case ABOUT_ANOTHER_ACCOUNT ->
              Signed.by(SECRET, now, body.replaceFirst("\\{", "{\"account\":\"acct_other\","));
          case ABOUT_SOMETHING_ELSE ->
              Signed.by(
                  SECRET,
                  now,
                  """
                  {"id": "evt_1", "object": "event", "type": "balance.available",
                   "livemode": false, "data": {"object": {"object": "balance"}}}\
                  """);
        });
  }

  private static <T> T ask(Question<T> question) {
    try {
      return question.put();
    } catch (StripeException e) {
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
