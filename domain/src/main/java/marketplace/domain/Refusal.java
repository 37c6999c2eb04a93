package marketplace.domain;

import java.util.List;

/**
 * A request the shop understood and will not carry out.
 *
 * <p>Sealed on purpose: whoever presents refusals (REST today) switches over them, and a new kind
 * does not compile until it has been presented too.
 */
public abstract sealed class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String message;

  private Refusal(String code, String message) {
    super(message);
    this.code = code;
    this.message = message;
  }

  /** The broken rule for a human. */
  @Override
  public String getMessage() {
    return message;
  }

  /** A stable, kebab-case name for the broken rule: part of the public API, unlike the message. */
  public String code() {
    return code;
  }

  /** The request carries values the domain does not admit. */
  public static final class Invalid extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public Invalid(String code, String message) {
      this(code, message, List.of());
    }

    public Invalid(String code, String message, List<Violation> violations) {
      super(code, message);
      this.violations = List.copyOf(violations);
    }

    /** Where in the request the values stand, as far as that is known. */
    public List<Violation> violations() {
      return violations;
    }
  }

  /** What the request names does not exist, or not for this customer. */
  public static final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFound(String code, String message) {
      super(code, message);
    }
  }

  /** The request is well formed, but a rule forbids it in the present state. */
  public static final class Conflict extends Refusal {
    private static final long serialVersionUID = 1L;

    public Conflict(String code, String message) {
      super(code, message);
    }
  }
}
