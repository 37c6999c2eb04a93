package marketplace.bench.groq;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Operations in a second of processor time, that of the compiler and the collector included:
 * whatever else the machine does meanwhile.
 */
public final class ProcessorTime implements InternalProfiler {
  private static final double NANOS = 1e9;

  private double before;

  static double seconds() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / NANOS;
  }

  @Override
  public String getDescription() {
    return "Operations in a second of processor time";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = seconds();
  }

  @Override
  @SuppressWarnings("rawtypes") // as JMH has it
  public Collection<? extends Result> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double rate = result.getMetadata().getAllOps() / (seconds() - before);
    return List.of(new ScalarResult("processor", rate, "ops/s", AggregationPolicy.AVG));
  }
}
