package marketplace.adapter.payment.bank;

/** The bank did not do what it was asked, or its answer was lost. */
final class BankFailure extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int UNPROCESSABLE = 422;

  private final int status;

  private BankFailure(String message, int status) {
    super(message);
    this.status = status;
  }

  static BankFailure answered(int status) {
    return new BankFailure("It answered " + status, status);
  }

  static BankFailure lost(String why) {
    return new BankFailure(why, 0);
  }

  /** Whether the bank understood, and will not. */
  boolean isRefusal() {
    return status == UNPROCESSABLE;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
