package planted.domain.order;

/** Changes where it stands. */
final class OrderThatChanges {
  private String state = "Pending";

  String pay() {
    state = "Paid";
    return state;
  }
}
