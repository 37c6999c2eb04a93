package marketplace.adapter.payment.bank;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import marketplace.domain.money.Money;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.payment.Refund;
import marketplace.domain.port.PaymentGateway;
import marketplace.domain.port.PaymentNotices;
import marketplace.domain.spi.PaymentProvider;
import marketplace.testkit.LineTrouble;
import marketplace.testkit.NoticeOddity;
import marketplace.testkit.SentNotice;
import marketplace.testkit.TestPaymentProvider;
import marketplace.testkit.TestToken;

/** The shop's bank in the hands of the contract kit, and its adapter as the shop gets it. */
final class TestBank implements TestPaymentProvider {
  private static final String OLD_SECRET = "secret-until-yesterday";
  private static final long MUCH_TOO_FAR = 360;

  private final HouseBank bank = new HouseBank();
  private final PaymentProvider.Ports ports = ports("20s");
  private final PaymentProvider.Ports impatient = ports("0.3s");

  @Override
  public PaymentGateway gateway() {
    return bank.line().isSilent() ? impatient.gateway() : ports.gateway();
  }

  @Override
  public PaymentNotices notices() {
    return ports.notices();
  }

  /** A transfer is never declined: it comes, or it does not. */
  @Override
  public Optional<PaymentToken> token(TestToken what) {
    return what == TestToken.PAYS_LATER
        ? Optional.of(new PaymentToken("bank_transfer"))
        : Optional.empty();
  }

  @Override
  public void answerChallenge(PaymentReference payment, boolean passed) {
    throw new UnsupportedOperationException("Nobody is challenged");
  }

  @Override
  public void receive(PaymentReference payment, Money money) {
    var payTo = bank.books().find(payment.value()).orElseThrow().payTo();
    var _ = bank.receive(payTo, money.minorUnits());
  }

  @Override
  public void returnRefund(PaymentReference payment, Refund refund) {
    throw new UnsupportedOperationException("Payers have accounts");
  }

  @Override
  public long captured(OrderId order) {
    return bank.books().arrivedFor(order.value());
  }

  @Override
  public long refunded(OrderId order) {
    return bank.books().sentBackFor(order.value());
  }

  @Override
  public void trouble(LineTrouble next) {
    bank.line().trouble(next);
  }

  @Override
  public void mend() {
    bank.line().mend();
  }

  @Override
  public SentNotice notice(PaymentReference payment) {
    return letter(payment).signed(Instant.now(), HouseBank.SECRET);
  }

  @Override
  public Optional<SentNotice> notice(PaymentReference payment, NoticeOddity oddity) {
    var letter = letter(payment);
    var now = Instant.now();
    return switch (oddity) {
      case SIGNED_BY_ANOTHER -> Optional.of(letter.signed(now, "a-guess"));
      case SIGNED_LONG_AGO ->
          Optional.of(letter.signed(now.minusSeconds(MUCH_TOO_FAR), HouseBank.SECRET));
      case SIGNED_IN_THE_FUTURE ->
          Optional.of(letter.signed(now.plusSeconds(MUCH_TOO_FAR), HouseBank.SECRET));
      case SIGNED_WITH_THE_OLD_SECRET -> Optional.of(letter.signed(now, OLD_SECRET));
      case ABOUT_ANOTHER_ACCOUNT -> Optional.empty();
      case ABOUT_SOMETHING_ELSE ->
          Optional.of(Letter.signed("{\"id\":\"fees-of-2027\"}", now, HouseBank.SECRET));
    };
  }

  @Override
  public void close() {
    bank.close();
  }

  private Letter letter(PaymentReference payment) {
    return bank.letterAbout(payment.value());
  }

  private PaymentProvider.Ports ports(String timeout) {
    var settings =
        Map.of(
            "marketplace.payment.url",
            bank.uri().toString(),
            "marketplace.payment.api-key",
            HouseBank.KEY,
            "marketplace.payment.webhook-secret",
            HouseBank.SECRET + ", " + OLD_SECRET,
            "marketplace.payment.timeout",
            timeout);
    return new BankTransferProvider().create(name -> Optional.ofNullable(settings.get(name)));
  }
}
