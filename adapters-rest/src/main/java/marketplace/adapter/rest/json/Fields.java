package marketplace.adapter.rest.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import marketplace.adapter.rest.problem.MalformedRequest;
import marketplace.domain.Refusal;
import marketplace.domain.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The values of a request on their way into the domain. Every one is looked at before any is used,
 * so that all that is wrong is refused together.
 *
 * <p>Reading a field gives a promise of its value, to be kept once nothing was found wrong.
 */
public final class Fields {
  private final String prefix;
  private final List<Violation> violations;

  private Fields(String prefix, List<Violation> violations) {
    this.prefix = prefix;
    this.violations = violations;
  }

  /** Reads a body; what the domain does not admit is refused. */
  public static <T> T ofBody(Function<Fields, Supplier<T>> reading) {
    var fields = new Fields("/", new ArrayList<>());
    var promise = reading.apply(fields);
    if (!fields.violations.isEmpty()) {
      throw new Refusal.Invalid(fields.code(), fields.message(), fields.violations);
    }
    return promise.get();
  }

  /** Reads a query; what is not as the contract says makes the request malformed. */
  public static <T> T ofQuery(Function<Fields, Supplier<T>> reading) {
    var fields = new Fields("?", new ArrayList<>());
    var promise = reading.apply(fields);
    if (!fields.violations.isEmpty()) {
      throw new MalformedRequest(fields.code(), fields.message(), fields.violations);
    }
    return promise.get();
  }

  public <T, R> Supplier<R> required(
      String name, @Nullable T value, Function<? super T, ? extends R> toDomain) {
    return object(name, value, (it, _) -> kept(toDomain.apply(it)));
  }

  public <T, R> Supplier<Optional<R>> optional(
      String name, @Nullable T value, Function<? super T, ? extends R> toDomain) {
    return value == null
        ? Optional::empty
        : required(name, value, it -> Optional.of(toDomain.apply(it)));
  }

  /** A field that has fields of its own. */
  public <T, R> Supplier<R> object(
      String name, @Nullable T value, BiFunction<? super T, Fields, Supplier<R>> reading) {
    return value == null ? missing(name) : attempt(name, () -> reading.apply(value, within(name)));
  }

  public <T, R> Supplier<Optional<R>> optionalObject(
      String name, @Nullable T value, BiFunction<? super T, Fields, Supplier<R>> reading) {
    if (value == null) {
      return Optional::empty;
    }
    var present = object(name, value, reading);
    return () -> Optional.of(present.get());
  }

  /** A field that has fields of its own, one for each place. */
  public <T, R> Supplier<List<R>> array(
      String name,
      List<@Nullable T> values,
      int most,
      BiFunction<? super T, Fields, Supplier<R>> reading) {
    if (values.size() > most) {
      return refuse(name, "list-too-long", "There are at most " + most + " of these");
    }
    var inside = within(name);
    var promises =
        IntStream.range(0, values.size())
            .mapToObj(i -> inside.object(Integer.toString(i), values.get(i), reading))
            .toList();
    return () -> promises.stream().map(Supplier::get).toList();
  }

  public <R> Supplier<R> missing(String name) {
    return refuse(name, "field-missing", "This is required");
  }

  public <R> Supplier<R> refuse(String name, String code, String message) {
    violations.add(new Violation(prefix + name, code, message));
    return () -> {
      throw new IllegalStateException(prefix + name + " was refused");
    };
  }

  private <R> Supplier<R> attempt(String name, Supplier<Supplier<R>> reading) {
    try {
      return reading.get();
    } catch (Refusal.Invalid refusal) {
      return refuse(name, refusal.code(), String.valueOf(refusal.getMessage()));
    }
  }

  private static <R> Supplier<R> kept(R value) {
    return () -> value;
  }

  private Fields within(String name) {
    return new Fields(prefix + name + "/", violations);
  }

  private String code() {
    return isOneKind() ? violations.getFirst().code() : "request-invalid";
  }

  private String message() {
    return isOneKind()
        ? violations.getFirst().message()
        : "Several values are not as they should be";
  }

  private boolean isOneKind() {
    return violations.stream().map(Violation::code).distinct().count() == 1;
  }
}
