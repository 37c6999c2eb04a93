package marketplace.domain.order;

import static marketplace.testkit.Shop.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import marketplace.domain.Refusal;

/**
 * A step that an order took.
 *
 * @param refused whether the order would not, and stayed as it was
 */
record Moment(Order before, Step step, Instant now, boolean refused, Order after) {
  /** What becomes of an order that was placed at noon. */
  static List<Moment> of(Order placed, List<? extends Step> steps) {
    var moments = new ArrayList<Moment>();
    var order = placed;
    var now = NOON;
    for (var step : steps) {
      if (step instanceof Step.Wait(var time)) {
        now = now.plus(time);
      }
      var moment = of(order, step, now);
      moments.add(moment);
      order = moment.after();
    }
    return moments;
  }

  static Moment of(Order order, Step step, Instant now) {
    try {
      return new Moment(order, step, now, false, step.applyTo(order, now));
    } catch (Refusal _) {
      return new Moment(order, step, now, true, order);
    }
  }

  @Override
  public String toString() {
    return "%s at %s: %s became %s, %s"
        .formatted(step, now, before.state(), after.state(), after.followup());
  }

  static Order last(Order placed, List<Moment> moments) {
    return moments.isEmpty() ? placed : moments.getLast().after();
  }
}
