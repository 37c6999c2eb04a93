package marketplace.domain.catalog;

/** How much of a product can be sold today. */
public sealed interface Availability {
  /** Nobody counts it: made to order, or a download. */
  record Unlimited() implements Availability {}

  /** So many are left to sell; none is sold out. */
  record Counted(int left) implements Availability {
    public Counted {
      left = Math.max(0, left);
    }
  }

  /** As much of the asked quantity as can be sold. */
  default int atMost(int asked) {
    return switch (this) {
      case Unlimited _ -> asked;
      case Counted(var left) -> Math.min(asked, left);
    };
  }
}
