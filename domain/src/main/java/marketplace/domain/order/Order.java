package marketplace.domain.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.domain.NoticeId;
import marketplace.domain.Refusal;
import marketplace.domain.money.Money;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.OrderState.Paid;
import marketplace.domain.order.OrderState.Paying;
import marketplace.domain.payment.Payment;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentProgress;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentStatus;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.payment.RefundOutcome;
import marketplace.domain.shipment.Box;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.Packing;
import marketplace.domain.shipment.Shipment;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShippingChoice;
import marketplace.domain.shipment.ShippingOffer;
import marketplace.domain.shipment.ShippingPolicy;
import marketplace.domain.shipment.Tracking;

/**
 * A binding purchase: what was agreed on is fixed when it is placed, only its state, its shipment
 * and what is still to be done for it move.
 *
 * @param followup what it needs next, even if nobody asks; empty when it is finished
 * @param notices of its provider that were taken in, the last of them
 */
public record Order(
    Purchase purchase,
    OrderState state,
    Shipment shipment,
    Optional<Followup> followup,
    List<TimelineEvent> timeline,
    List<NoticeId> notices) {
  private static final int NOTICES_KEPT = 20;

  public Order {
    timeline = List.copyOf(timeline);
    notices = List.copyOf(notices);
  }

  /** Records the intent to pay before any money can move. */
  public static Order place(Purchase purchase, PaymentReference reference, PaymentToken token) {
    var now = purchase.placedAt();
    return new Order(
        purchase,
        new Paying(reference, PaymentAttempt.FIRST, token, new PaymentProgress.Asked()),
        Shipment.none(),
        Optional.of(Followup.soon(Task.SETTLE_PAYMENT, now)),
        List.of(new TimelineEvent(now, TimelineEvent.Type.PLACED, Optional.empty())),
        List.of());
  }

  public OrderId id() {
    return purchase.id();
  }

  public OrderNumber number() {
    return purchase.number();
  }

  public List<OrderLine> lines() {
    return purchase.lines();
  }

  public ShippingChoice shipping() {
    return purchase.shipping();
  }

  public Money total() {
    return purchase.total();
  }

  public Instant expiresAt() {
    return purchase.expiresAt();
  }

  public OrderStatus status() {
    return state.status(shipment);
  }

  public PaymentStatus paymentStatus() {
    return state.paymentStatus();
  }

  public PaymentReference paymentReference() {
    return state.reference();
  }

  /** The attempt that was made last, or that paid. */
  public PaymentAttempt attempt() {
    return state.attempt();
  }

  /** The money that was taken for it, if any was. */
  public Optional<Payment> payment() {
    return state.money();
  }

  /** Whether the counted stock of its lines is this order's, held or sold. */
  public boolean holdsStock() {
    return state.holdsStock(shipment);
  }

  /** Whether nothing more is to happen to it; one that waits for an operator is not finished. */
  public boolean isFinished() {
    return followup.isEmpty() && !owesDelivery();
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt());
  }

  /**
   * Another attempt after a decline. While one is undecided there is no other, and what is paid is
   * paid: whoever asks again because the answer was lost finds it so.
   */
  public Order startPayment(PaymentToken token, Instant now) {
    return new NextAttempt(this, now).with(token);
  }

  /** Takes in what the provider says of an attempt; a success wins over anything, however late. */
  public Order settle(PaymentAttempt attempt, PaymentOutcome outcome, Instant now) {
    return new Settlement(this, attempt, now).of(outcome);
  }

  /**
   * Takes a refund on record, to be asked for from now on; the same one again changes nothing.
   *
   * @param amount all that is left if it is empty
   * @throws Refusal.Conflict when nothing was paid, or more is asked for than is left
   * @throws Refusal.Invalid when the key was used for another refund
   */
  public Order requestRefund(String key, Optional<Money> amount, Instant now) {
    return new Restitution(this, now).request(key, amount);
  }

  /**
   * Takes in what the provider says of a refund; one that it gave back may still fail at the
   * customer's bank.
   */
  public Order settleRefund(String key, RefundOutcome outcome, Instant now) {
    return new Restitution(this, now).settle(key, outcome);
  }

  public boolean hasHeard(NoticeId notice) {
    return notices.contains(notice);
  }

  /** Remembers a notice that was taken in; the oldest of many are forgotten. */
  public Order heard(NoticeId notice) {
    var all = Stream.concat(notices.stream(), Stream.of(notice)).toList();
    var last = all.subList(Math.max(0, all.size() - NOTICES_KEPT), all.size());
    return hasHeard(notice) ? this : new Order(purchase, state, shipment, followup, timeline, last);
  }

  /** The task it waits for was tried in vain, and is due again later. */
  public Order postponed(Instant now) {
    return withFollowup(followup.map(it -> it.again(now)));
  }

  /** The same, unless it waits for another task by now. */
  public Order postponed(Task task, Instant now) {
    return followup.filter(it -> it.task() == task).isPresent() ? postponed(now) : this;
  }

  /** Nobody can bring it to its customer: nothing is sent, and the money goes back. */
  public Order undeliverable(Instant now) {
    return new Delivery(this, now).impossible();
  }

  /** The boxes that it takes to send it. */
  public List<Box> boxes(Packing packing) {
    return purchase.boxes(packing);
  }

  /**
   * What a carrier is to bring to the customer, one of the boxes of this order.
   *
   * @param number of the box, from 1
   * @throws Refusal.Conflict {@code order-not-paid} or {@code order-refunded} when nothing is sent
   */
  public Consignment consignment(int number, Box box) {
    if (!(state instanceof Paid(var payment))) {
      throw new Refusal.Conflict("order-not-paid", "Only a paid order is shipped");
    }
    if (!payment.earnsDelivery()) {
      throw new Refusal.Conflict("order-refunded", "The money for this order goes back");
    }
    return purchase.consignment(number, box);
  }

  /**
   * Takes on record what carriers offer for its boxes, and what of it is bought; on hold if what
   * was agreed on cannot be had. Changes nothing if its parcels are on record, or nothing is to be
   * sent any more.
   */
  public Order prepared(
      List<Box> boxes, List<ShippingOffer> offers, ShippingPolicy policy, Instant now) {
    return new Preparation(this, policy, now).of(boxes, offers);
  }

  /** The same for a parcel whose first offer is not sold any more; a labelled one stays. */
  public Order preparedAnew(
      ShipmentReference before, ShippingOffer offer, ShippingPolicy policy, Instant now) {
    return new Preparation(this, policy, now).anew(before, offer);
  }

  /**
   * Sends an order that is on hold, for so much at the most.
   *
   * @throws Refusal.Conflict {@code shipping-not-on-hold} when nothing waits for that
   */
  public Order released(Money most, Instant now) {
    return new Delivery(this, now).released(most);
  }

  /** Takes a bought label on record; with the last one, its parcels are followed. */
  public Order labelled(ShipmentReference reference, Label label, Instant now) {
    return new Delivery(this, now).labelled(reference, label);
  }

  /**
   * Takes in where a parcel is; told again, late or in another order, it comes to the same. Of an
   * order whose goods are on the shelf again no parcel can be on its way.
   */
  public Order tracked(ShipmentReference reference, Tracking tracking, Instant now) {
    return new Delivery(this, now).tracked(reference, tracking);
  }

  /** Asked for again later. */
  Order awaiting(Instant now) {
    return withFollowup(new Agenda(this, now).later());
  }

  /** Due for what is next now that a step is done. */
  Order onward(Instant now) {
    return withFollowup(new Agenda(this, now).next());
  }

  /** The next look at its parcels, if one is on its way. */
  Optional<Followup> tracking(Instant now) {
    return new Agenda(this, now).tracking();
  }

  /** Whether labels are to be bought now. */
  public boolean awaitsLabels() {
    return owesDelivery() && shipment.hold().isEmpty();
  }

  private boolean owesDelivery() {
    return state instanceof Paid(var payment) && payment.earnsDelivery() && !shipment.isLabelled();
  }

  Order in(OrderState next) {
    return new Order(purchase, next, shipment, followup, timeline, notices);
  }

  Order withShipment(Shipment next) {
    return new Order(purchase, state, next, followup, timeline, notices);
  }

  Order withFollowup(Optional<Followup> next) {
    return new Order(purchase, state, shipment, next, timeline, notices);
  }

  Order withEvent(Instant at, TimelineEvent.Type type) {
    return withEvent(new TimelineEvent(at, type, Optional.empty()));
  }

  Order withEvent(Instant at, TimelineEvent.Type type, String detail) {
    return withEvent(new TimelineEvent(at, type, Optional.of(detail)));
  }

  Order withEvent(TimelineEvent event) {
    var events = Stream.concat(timeline.stream(), Stream.of(event)).toList();
    return new Order(purchase, state, shipment, followup, events, notices);
  }
}
