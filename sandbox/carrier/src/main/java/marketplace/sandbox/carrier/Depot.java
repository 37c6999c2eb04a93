package marketplace.sandbox.carrier;

import java.util.List;

/**
 * The sandbox's own addresses on one screen: what carriers and accountants do without being asked
 * over the party's API, and what tests do in their place.
 */
final class Depot {
  private Depot() {}

  static List<Route> of(Ledger ledger, Views views, Yard yard, Refunds refunds) {
    var labels = new Labels(ledger);
    var market = new Market(ledger, views);
    return List.of(
        Route.of("GET", "/sandbox/labels/{path}.svg", labels::show),
        Route.of("POST", "/sandbox/trackers/{id}/advance", yard::advance),
        Route.of("POST", "/sandbox/shipments/{id}/expire", market::expire),
        Route.of("POST", "/sandbox/shipments/{id}/refund", refunds::settle),
        Route.of("POST", "/sandbox/prices", market::reprice));
  }
}
