package marketplace.domain.order;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marketplace.domain.money.Money;
import marketplace.domain.order.OrderState.Cancelled;
import marketplace.domain.order.Step.GiveBack;
import marketplace.domain.order.Step.Hear;
import marketplace.domain.order.Step.HearOfRefund;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.RefundOutcome;

/** What the provider holds of an order's money, kept without looking at how the order does it. */
final class Books {
  private final Money total;
  private final Map<String, Money> owed = new HashMap<>();
  private final Map<String, Money> givenBack = new HashMap<>();
  private final Set<String> refused = new HashSet<>();
  private Optional<Money> captured = Optional.empty();
  private boolean wasEmpty;

  Books(Money total) {
    this.total = total;
  }

  Optional<Money> captured() {
    return captured;
  }

  /** Whether all that was taken was given back once, be it that some of it came back. */
  boolean wasEmpty() {
    return wasEmpty;
  }

  Money refunded() {
    return sum(givenBack);
  }

  Money owed() {
    return sum(owed);
  }

  Money kept() {
    return captured.orElseThrow().minus(refunded()).minus(owed());
  }

  void note(Moment moment) {
    switch (moment.step()) {
      case Hear(_, PaymentOutcome.Succeeded(var amount)) when captured.isEmpty() ->
          capture(amount, moment.before().state() instanceof Cancelled);
      case GiveBack(var key, var amount) when !moment.refused() && isNew(key) ->
          owed.put(key, amount.orElseGet(this::kept));
      case HearOfRefund(var key, var outcome) when owed.containsKey(key) -> answer(key, outcome);
      case HearOfRefund(var key, RefundOutcome.Refused _) when givenBack.containsKey(key) -> {
        givenBack.remove(key);
        refused.add(key);
      }
      case Step.FindNobody _ when !moment.after().equals(moment.before()) ->
          owed.put("undeliverable", kept());
      case Hear _, GiveBack _, HearOfRefund _ -> {}
      case Step.FindNobody _ -> {}
      case Step.Wait _,
          Step.Pay _,
          Step.Postpone _,
          Step.Prepare _,
          Step.HearOfLabel _,
          Step.HearOfParcel _ -> {}
    }
  }

  /** What cannot be the shop's goes back without being asked for. */
  private void capture(Money amount, boolean tooLate) {
    var nothing = amount.minorUnits() == 0;
    if (!nothing || !tooLate) {
      captured = Optional.of(amount);
    }
    if (nothing) {
      return;
    }
    if (tooLate) {
      owed.put("undeliverable", amount);
    } else if (!amount.equals(total)) {
      owed.put("wrong_amount", amount);
    }
  }

  private void answer(String key, RefundOutcome outcome) {
    switch (outcome) {
      case RefundOutcome.Accepted _ -> {
        givenBack.put(key, owed.remove(key));
        wasEmpty |= refunded().equals(captured.orElseThrow());
      }
      case RefundOutcome.Refused _ -> {
        owed.remove(key);
        refused.add(key);
      }
      case RefundOutcome.Unknown _ -> {}
    }
  }

  private boolean isNew(String key) {
    return !owed.containsKey(key) && !givenBack.containsKey(key) && !refused.contains(key);
  }

  private Money sum(Map<String, Money> amounts) {
    return amounts.values().stream()
        .reduce(Money.zero(captured.orElseThrow().currency()), Money::plus);
  }
}
