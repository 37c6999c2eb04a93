package marketplace.bench.groq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import marketplace.sandbox.groq.Dataset;
import marketplace.sandbox.groq.Groq;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.groq.Query;
import marketplace.sandbox.groq.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How often in a second a compiled query is answered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 4, time = 2)
public class GroqBenchmark {
  @Param({"10000", "100000"})
  private int documents;

  @Param({"a", "b", "b2", "c", "d", "d2", "d3"})
  private String name = "";

  private Dataset dataset = Dataset.of(List.of());
  private Query query = Groq.parse("null");
  private Map<String, Value> parameters = Map.of();

  @Setup
  public void open() throws IOException {
    var asked = queries().path(name);
    query = Groq.parse(asked.path("query").textValue());
    parameters = new HashMap<>();
    asked
        .path("params")
        .properties()
        .forEach(it -> parameters.put(it.getKey(), Json.toValue(it.getValue())));
    dataset =
        Dataset.of(
            new Shelves().documents(documents).map(it -> (Value.Obj) Json.toValue(it)).toList());
    warmUp();
  }

  /** For so much processor time, which may take long where others have most of it. */
  private void warmUp() {
    double end = ProcessorTime.seconds() + 3;
    while (ProcessorTime.seconds() < end) {
      answer();
    }
  }

  private static JsonNode queries() throws IOException {
    try (InputStream file = GroqBenchmark.class.getResourceAsStream("queries.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(file));
    }
  }

  @Benchmark
  public Value answer() {
    return query.evaluate(dataset, parameters);
  }
}
