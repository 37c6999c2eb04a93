package marketplace.adapter.shipment.bicycle;

/** The couriers did not do what they were asked, or their answer was lost. */
final class CourierFailure extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int UNPROCESSABLE = 422;

  private final int status;
  private final transient Problem problem;

  private CourierFailure(String message, int status, Problem problem) {
    super(message);
    this.status = status;
    this.problem = problem;
  }

  static CourierFailure answered(int status, Problem problem) {
    return new CourierFailure("They answered " + status, status, problem);
  }

  static CourierFailure lost(String why) {
    return new CourierFailure(why, 0, Problem.NONE);
  }

  /** Whether they understood, and will not. */
  boolean isRefusal() {
    return status == UNPROCESSABLE || status == GONE || status == NOT_FOUND;
  }

  /** What they said was wrong, where they refused. */
  Problem problem() {
    return problem;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
