package marketplace.adapter.rest.shop;

import java.util.List;

/** Every party that the shop cannot do without. */
public record Readiness(List<ReadinessCheck> checks) {
  public Readiness {
    checks = List.copyOf(checks);
  }
}
