package marketplace.domain.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import marketplace.domain.money.Money;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.payment.RefundOutcome;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.Tracking;
import marketplace.testkit.Shop;

/** Something that can happen to an order, asked for or not. */
sealed interface Step {
  Order applyTo(Order order, Instant now);

  /** Time passes. */
  record Wait(Duration time) implements Step {
    @Override
    public Order applyTo(Order order, Instant now) {
      return order;
    }
  }

  /** The shopper tries a card. */
  record Pay(PaymentToken token) implements Step {
    @Override
    public Order applyTo(Order order, Instant now) {
      return order.startPayment(token, now);
    }
  }

  /** The provider says what became of an attempt: of this one, of an old one, or of none. */
  record Hear(PaymentAttempt attempt, PaymentOutcome outcome) implements Step {
    @Override
    public Order applyTo(Order order, Instant now) {
      return order.settle(attempt, outcome, now);
    }
  }

  /** An operator gives money back. */
  record GiveBack(String key, Optional<Money> amount) implements Step {
    @Override
    public Order applyTo(Order order, Instant now) {
      return order.requestRefund(key, amount, now);
    }
  }

  /** The provider says what became of a refund. */
  record HearOfRefund(String key, RefundOutcome outcome) implements Step {
    @Override
    public Order applyTo(Order order, Instant now) {
      return order.settleRefund(key, outcome, now);
    }
  }

  /** The task it waits for came to nothing. */
  record Postpone() implements Step {
    @Override
    public Order applyTo(Order order, Instant now) {
      return order.postponed(now);
    }
  }

  /** A parcel is prepared for what there is to send. */
  record Prepare(String reference) implements Step {
    @Override
    public Order applyTo(Order order, Instant now) {
      var _ = order.consignment(1, Shop.box());
      return Shop.prepared(order, reference);
    }
  }

  /** No carrier finds the address. */
  record FindNobody() implements Step {
    @Override
    public Order applyTo(Order order, Instant now) {
      return order.undeliverable(now);
    }
  }

  /** The carrier tells where a parcel is. */
  record HearOfParcel(String reference, Tracking tracking) implements Step {
    @Override
    public Order applyTo(Order order, Instant now) {
      return order.tracked(new ShipmentReference(reference), tracking, now);
    }
  }

  /** The carrier sells a label, or will not. */
  record HearOfLabel(String reference, boolean bought) implements Step {
    @Override
    public Order applyTo(Order order, Instant now) {
      var parcel = new ShipmentReference(reference);
      return bought
          ? order.labelled(parcel, Shop.label("9400"), now)
          : order.preparedAnew(parcel, Shop.offer(reference + "+"), Shop.POLICY, now);
    }
  }
}
