package marketplace.adapter.sanity;

import java.util.Optional;
import marketplace.domain.shipment.Budget;
import marketplace.domain.shipment.Carriage;
import marketplace.domain.shipment.Hold;
import marketplace.domain.shipment.Shipment;
import marketplace.domain.shipment.ShippingChoice;

/**
 * What was agreed on about shipping, and what it may cost the shop.
 *
 * @param price what the customer pays
 * @param chosen by the customer
 * @param onHold why an operator has to decide
 */
record ShippingDocument(
    MoneyDocument price,
    Optional<CarriageDocument> chosen,
    Optional<BudgetDocument> budget,
    Optional<HoldDocument> onHold) {
  static ShippingDocument of(ShippingChoice choice, Shipment shipment) {
    return new ShippingDocument(
        MoneyDocument.of(choice.price()),
        choice.carriage().map(CarriageDocument::of),
        shipment.budget().map(BudgetDocument::of),
        shipment.hold().map(HoldDocument::of));
  }

  ShippingChoice choice() {
    return new ShippingChoice(price.toDomain(), chosen.map(CarriageDocument::toDomain));
  }

  /** A service, and what it was to cost the shop. */
  record CarriageDocument(
      String carrier, String service, MoneyDocument cost, Optional<Integer> days) {
    private static CarriageDocument of(Carriage carriage) {
      return new CarriageDocument(
          carriage.carrier(),
          carriage.service(),
          MoneyDocument.of(carriage.cost()),
          carriage.days());
    }

    private Carriage toDomain() {
      return new Carriage(carrier, service, cost.toDomain(), days);
    }
  }

  /** The most that labels may cost. */
  record BudgetDocument(MoneyDocument most, Budget.Source source) {
    private static BudgetDocument of(Budget budget) {
      return new BudgetDocument(MoneyDocument.of(budget.most()), budget.source());
    }

    Budget toDomain() {
      return new Budget(most.toDomain(), source);
    }
  }

  /** What carriers ask by now. */
  record HoldDocument(Optional<MoneyDocument> asked) {
    private static HoldDocument of(Hold hold) {
      return new HoldDocument(hold.asked().map(MoneyDocument::of));
    }

    Hold toDomain() {
      return new Hold(asked.map(MoneyDocument::toDomain));
    }
  }
}
