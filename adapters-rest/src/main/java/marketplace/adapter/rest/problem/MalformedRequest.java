package marketplace.adapter.rest.problem;

import java.util.List;
import marketplace.domain.Violation;

/** A request that cannot even be read: not the shape that the contract asks for. */
public final class MalformedRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Violation> violations;

  public MalformedRequest(String code, String message) {
    this(code, message, List.of());
  }

  public MalformedRequest(String code, String message, List<Violation> violations) {
    super(message);
    this.code = code;
    this.violations = List.copyOf(violations);
  }

  /** A single value that cannot be read. */
  public static MalformedRequest at(String pointer, String code, String message) {
    return new MalformedRequest(code, message, List.of(new Violation(pointer, code, message)));
  }

  String code() {
    return code;
  }

  List<Violation> violations() {
    return violations;
  }
}
