package marketplace.testkit;

import static java.util.stream.Gatherers.mapConcurrent;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Some who do the same at the same time, each on a thread of their own. */
public final class Crowd {
  private Crowd() {}

  /** What each of them comes back with. */
  public static <T> Stream<T> of(int many, Supplier<T> what) {
    return IntStream.range(0, many).boxed().gather(mapConcurrent(many, _ -> what.get()));
  }
}
