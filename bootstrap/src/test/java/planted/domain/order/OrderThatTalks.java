package planted.domain.order;

/** Logs where it should answer. */
final class OrderThatTalks {
  private static final System.Logger log = System.getLogger("orders");

  private OrderThatTalks() {}

  static void place() {
    log.log(System.Logger.Level.INFO, "placed");
  }
}
