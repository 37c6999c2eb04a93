package marketplace.domain.shipment;

import marketplace.domain.money.Money;

/** The most that the labels of an order may cost together, and who said so. */
public record Budget(Money most, Source source) {
  /** Who said so. */
  public enum Source {
    /** It follows from what carriers asked when it was agreed on. */
    AGREED,
    /** Any service will do for it. */
    OPERATOR
  }

  public boolean covers(Money cost) {
    return cost.currency().equals(most.currency()) && cost.compareTo(most) <= 0;
  }
}
