package marketplace.adapter.sanity;

import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.Shop.lamp;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.orderOf;
import static marketplace.testkit.Shop.poster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.domain.money.Money;
import marketplace.domain.order.Followup;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderState;
import marketplace.domain.order.OrderState.CancelReason;
import marketplace.domain.order.Purchase;
import marketplace.domain.order.TimelineEvent;
import marketplace.domain.payment.Decline;
import marketplace.domain.payment.NextAction;
import marketplace.domain.payment.Payment;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentProgress;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.Refund;
import marketplace.domain.payment.RefundClaim;
import marketplace.domain.payment.RefundClaim.Progress;
import marketplace.domain.payment.RefundClaim.Reason;
import marketplace.domain.shipment.Budget;
import marketplace.domain.shipment.Carriage;
import marketplace.domain.shipment.Hold;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.Shipment;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.domain.shipment.ShippingChoice;
import marketplace.domain.shipment.ShippingRate;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderDocumentTest {
  private static final PaymentReference REFERENCE = new PaymentReference("pi_1");
  private static final PaymentAttempt THIRD = new PaymentAttempt(3);
  private static final Order PLACED = orderOf(mug(), lamp(), poster());

  @ParameterizedTest
  @MethodSource("states")
  void everyStateComesBackAsItWas(OrderState state) throws JsonProcessingException {
    assertComesBack(with(state, PLACED.shipment(), PLACED.followup(), PLACED.timeline()));
  }

  @ParameterizedTest
  @EnumSource
  void everyShipmentStatusComesBackAsItWas(ShipmentStatus status) throws JsonProcessingException {
    var rate = new ShippingRate("rate_1", "DHL", "Paket", yen("700"), Optional.empty());
    var label = Optional.of(Shop.label("00340"));
    var parcels =
        List.of(
            new Parcel(
                new ShipmentReference("shp_1"),
                rate,
                Shop.box(),
                List.of(new ShipmentReference("shp_0")),
                label,
                Shop.tracking(status).events()),
            Shop.parcel("shp_2"));

    assertComesBack(with(PLACED.state(), sent(parcels), Optional.empty(), PLACED.timeline()));
  }

  private static Shipment sent(List<Parcel> parcels) {
    var budget = new Budget(yen("900"), Budget.Source.AGREED);
    return new Shipment(parcels, Optional.of(budget), Optional.of(new Hold(Optional.empty())));
  }

  @Test
  void whatWasChosenAndAllowedComesBackAsItWas() throws JsonProcessingException {
    var carriage = new Carriage("USPS", "Express", euros("19.90"), Optional.of(1));
    var choice = new ShippingChoice(euros("9.90"), Optional.of(carriage));
    var priced = Shop.cartOf(mug()).price(Shop.selling(mug()));
    var purchase = Purchase.of(Shop.request(), priced, choice, NOON, Shop.HOLD);
    var order = Order.place(purchase, REFERENCE, Shop.GOOD_CARD);

    assertComesBack(order);
    assertComesBack(
        with(
            PLACED.state(),
            Shipment.none().held(Optional.of(yen("7"))).released(yen("8")),
            Optional.empty(),
            List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void everyTaskComesBackAsItWas(Followup.Task task) throws JsonProcessingException {
    var followup = Optional.of(new Followup(task, NOON.plusNanos(1), 7));

    assertComesBack(with(PLACED.state(), PLACED.shipment(), followup, PLACED.timeline()));
  }

  @Test
  void everyEventComesBackAsItWas() throws JsonProcessingException {
    var timeline =
        Arrays.stream(TimelineEvent.Type.values())
            .map(type -> new TimelineEvent(NOON, type, Optional.of("of " + type)))
            .toList();

    assertComesBack(with(PLACED.state(), PLACED.shipment(), PLACED.followup(), timeline));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T12:00:00Z",
        "2026-11-22T12:00:00.1Z",
        "2026-11-22T12:00:00.123456789Z",
        "9999-12-31T23:59:59.999999999Z"
      })
  void instantsKeepTheirNanoseconds(String instant) throws JsonProcessingException {
    var event =
        new TimelineEvent(Instant.parse(instant), TimelineEvent.Type.PLACED, Optional.empty());

    assertComesBack(with(PLACED.state(), PLACED.shipment(), PLACED.followup(), List.of(event)));
  }

  @Test
  void textsOfInstantsCompareLikeInstants() {
    var whole = Json.MAPPER.valueToTree(NOON).asText();
    var later = Json.MAPPER.valueToTree(NOON.plusNanos(100_000_000)).asText();

    assertThat(whole).isLessThan(later);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", \"items\": 7", ", \"payment\": {\"state\": \"Stolen\"}"})
  void aDocumentThatIsNoOrderIsNamedByWhatDoesNotOpenIt(String more)
      throws JsonProcessingException {
    var text = "{\"orderNumber\": \"261122-ODD\"%s}".formatted(more);
    var stored = new StoredDocument("order.odd", "r1", Json.MAPPER.readTree(text));

    assertThatIllegalStateException()
        .isThrownBy(() -> OrderDocument.read(stored))
        .withMessageContainingAll("261122-ODD", "r1")
        .satisfies(failure -> assertThat(failure).hasMessageNotContaining("order.odd"));
  }

  static Stream<OrderState> states() {
    var payment = Payment.of(REFERENCE, THIRD, euros("119.99"), NOON.plusNanos(12_345));
    var refunded =
        new Payment(
            REFERENCE,
            THIRD,
            yen("12000"),
            NOON,
            List.of(
                new RefundClaim(
                    new Refund("refund-1", yen("1")), Reason.WRONG_AMOUNT, Progress.GIVEN_BACK),
                new RefundClaim(
                    new Refund("refund-2", yen("11999")), Reason.BY_OPERATOR, Progress.REQUESTED)));
    return Stream.concat(
        progress().map(it -> new OrderState.Paying(REFERENCE, THIRD, Shop.GOOD_CARD, it)),
        Stream.of(
            new OrderState.Declined(REFERENCE, THIRD, new Decline("lost_card", "Ask your bank.")),
            new OrderState.Paid(payment),
            new OrderState.Paid(refunded),
            new OrderState.Cancelled(REFERENCE, PaymentAttempt.FIRST, CancelReason.EXPIRED),
            new OrderState.Cancelled(REFERENCE, PaymentAttempt.FIRST, CancelReason.BY_OPERATOR),
            new OrderState.Refunded(refunded)));
  }

  private static Stream<PaymentProgress> progress() {
    return Stream.of(
        new PaymentProgress.Asked(),
        new PaymentProgress.NeedsAction(new NextAction("use_stripe_sdk", "pi_1_secret_2")),
        new PaymentProgress.Processing(),
        new PaymentProgress.Unknown());
  }

  private static Money yen(String amount) {
    return Money.of(amount, Currency.getInstance("JPY"));
  }

  private static Order with(
      OrderState state,
      Shipment shipment,
      Optional<Followup> followup,
      List<TimelineEvent> timeline) {
    return new Order(PLACED.purchase(), state, shipment, followup, timeline, PLACED.notices());
  }

  /** By way of text, as over the wire. */
  private static void assertComesBack(Order order) throws JsonProcessingException {
    var text = Json.MAPPER.writeValueAsString(OrderDocument.of(order));
    var stored = StoredDocument.of(Json.MAPPER.readTree(text));

    assertThat(OrderDocument.read(stored)).isEqualTo(order);
  }
}
