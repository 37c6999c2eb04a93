package marketplace.domain.order;

import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.OTHER_GOOD_CARD;
import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.Shop.mug;

import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import marketplace.domain.money.Money;
import marketplace.domain.order.Step.FindNobody;
import marketplace.domain.order.Step.GiveBack;
import marketplace.domain.order.Step.Hear;
import marketplace.domain.order.Step.HearOfLabel;
import marketplace.domain.order.Step.HearOfParcel;
import marketplace.domain.order.Step.HearOfRefund;
import marketplace.domain.order.Step.Pay;
import marketplace.domain.order.Step.Postpone;
import marketplace.domain.order.Step.Prepare;
import marketplace.domain.order.Step.Wait;
import marketplace.domain.payment.Decline;
import marketplace.domain.payment.NextAction;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.RefundOutcome;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.testkit.Shop;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What may happen to an order of one mug, in any order and as often as it likes. */
final class Histories {
  private static final int LONGEST = 40;
  private static final Decline NO_MONEY = new Decline("insufficient_funds", "Too little money.");

  private Histories() {}

  static Arbitrary<List<Step>> any() {
    return Arbitraries.frequencyOf(
            Tuple.of(8, answers(undecided()).map(Step.class::cast)),
            Tuple.of(1, answers(success())),
            Tuple.of(1, answers(cancelled())),
            Tuple.of(4, Arbitraries.of(GOOD_CARD, OTHER_GOOD_CARD).map(Pay::new)),
            Tuple.of(2, Arbitraries.of(1, 5, 60, 600, 900).map(Histories::seconds)),
            Tuple.of(2, refunds()),
            Tuple.of(2, answersToRefunds()),
            Tuple.of(1, Arbitraries.just(new Postpone())),
            Tuple.of(1, references().map(Prepare::new)),
            Tuple.of(1, Arbitraries.just(new FindNobody())),
            Tuple.of(
                2,
                Combinators.combine(
                        references(), Arbitraries.of(ShipmentStatus.class).map(Shop::tracking))
                    .as(HearOfParcel::new)),
            Tuple.of(
                1,
                Combinators.combine(references(), Arbitraries.of(true, false))
                    .as(HearOfLabel::new)))
        .list()
        .ofMaxSize(LONGEST);
  }

  /** What a provider says of attempts, whether they were made or not. */
  static Arbitrary<Hear> answers(Arbitrary<PaymentOutcome> outcomes) {
    var attempts = Arbitraries.integers().between(1, 4).map(PaymentAttempt::new);
    return Combinators.combine(attempts, outcomes).as(Hear::new);
  }

  /** What may be heard of an attempt any number of times, for it is not the last word. */
  static Arbitrary<PaymentOutcome> undecided() {
    return Arbitraries.of(
        new PaymentOutcome.Declined(NO_MONEY),
        new PaymentOutcome.NeedsAction(new NextAction("use_stripe_sdk", "secret")),
        new PaymentOutcome.Processing(),
        new PaymentOutcome.Unknown("silence"),
        new PaymentOutcome.Unconfirmed(Optional.empty()),
        new PaymentOutcome.Unconfirmed(Optional.of(NO_MONEY)));
  }

  /** The right amount, or another, or another currency. */
  static Arbitrary<PaymentOutcome> success() {
    var dollars = new Money(mug().price().minorUnits(), Currency.getInstance("USD"));
    return Arbitraries.of(
            mug().price(), mug().price(), euros("0.00"), euros("1.00"), euros("99.00"), dollars)
        .map(PaymentOutcome.Succeeded::new);
  }

  static Arbitrary<PaymentOutcome> cancelled() {
    return Arbitraries.just(new PaymentOutcome.Cancelled());
  }

  private static Step seconds(int seconds) {
    return new Wait(Duration.ofSeconds(seconds));
  }

  private static Arbitrary<Step> refunds() {
    var amounts = Arbitraries.of("1.00", "5.00", "19.99", "20.00").map(Shop::euros);
    return Combinators.combine(Arbitraries.of("r1", "r2", "r3"), amounts.optional(0.7))
        .as(GiveBack::new);
  }

  private static Arbitrary<Step> answersToRefunds() {
    return Combinators.combine(
            Arbitraries.of("r1", "r2", "r3", "wrong_amount", "undeliverable"),
            Arbitraries.of(
                new RefundOutcome.Accepted(),
                new RefundOutcome.Refused("too_old", "Too old."),
                new RefundOutcome.Unknown("silence")))
        .as(HearOfRefund::new);
  }

  private static Arbitrary<String> references() {
    return Arbitraries.of("shp_1", "shp_2");
  }
}
