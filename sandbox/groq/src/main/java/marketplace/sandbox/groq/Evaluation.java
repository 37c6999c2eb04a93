package marketplace.sandbox.groq;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a query may know and spend besides the dataset and its parameters.
 *
 * @param now what {@code now()} gives; the moment of evaluation when empty
 * @param identity what {@code identity()} gives
 * @param change the change that {@code before()}, {@code after()} and {@code delta::} speak of;
 *     none outside delta mode
 * @param projectId what {@code sanity::projectId()} gives
 * @param datasetName what {@code sanity::dataset()} gives
 * @param timeout how long the evaluation may take
 * @param maxValues how many array items and attributes it may build in all, and how many its result
 *     may have
 */
public record Evaluation(
    Optional<Instant> now,
    String identity,
    Optional<Change> change,
    Optional<String> projectId,
    Optional<String> datasetName,
    Duration timeout,
    long maxValues) {

  private static final Evaluation STANDARD =
      new Evaluation(
          Optional.empty(),
          "me",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Duration.ofSeconds(60),
          Math.min(10_000_000, Runtime.getRuntime().maxMemory() / 64));

  /** A document before and after a write; null before a creation and after a deletion. */
  public record Change(Value before, Value after) {}

  public static Evaluation standard() {
    return STANDARD;
  }

  public Evaluation at(Instant moment) {
    return new Evaluation(
        Optional.of(moment), identity, change, projectId, datasetName, timeout, maxValues);
  }

  public Evaluation as(String caller) {
    return new Evaluation(now, caller, change, projectId, datasetName, timeout, maxValues);
  }

  public Evaluation of(Change made) {
    return new Evaluation(
        now, identity, Optional.of(made), projectId, datasetName, timeout, maxValues);
  }

  public Evaluation in(String project, String dataset) {
    return new Evaluation(
        now, identity, change, Optional.of(project), Optional.of(dataset), timeout, maxValues);
  }

  public Evaluation within(Duration limit) {
    return new Evaluation(now, identity, change, projectId, datasetName, limit, maxValues);
  }

  public Evaluation building(long limit) {
    return new Evaluation(now, identity, change, projectId, datasetName, timeout, limit);
  }
}
