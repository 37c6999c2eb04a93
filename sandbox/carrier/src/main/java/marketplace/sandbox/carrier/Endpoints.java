package marketplace.sandbox.carrier;

import java.util.List;

/** The API on one screen. */
final class Endpoints {
  private Endpoints() {}

  static List<Route> of(
      Ledger ledger, Views views, Rating rating, Refunds refunds, Webhooks webhooks) {
    var addresses = new Addresses(ledger, views);
    var shipments = new Shipments(ledger, views, addresses, rating, webhooks);
    var insurances = new Insurances(ledger, views);
    var accounts = new CarrierAccounts();
    var events = new Events(ledger, webhooks);
    var trackers = new Trackers(ledger, webhooks);
    var endpoints = new WebhookEndpoints(ledger);
    return List.of(
        Route.of("POST", "/v2/addresses", addresses::create),
        Route.of("POST", "/v2/addresses/create_and_verify", addresses::createVerified),
        Route.of("GET", "/v2/addresses/{id}", addresses::find),
        Route.of("GET", "/v2/addresses/{id}/verify", addresses::verify),
        Route.of("POST", "/v2/shipments", shipments::create),
        Route.of("GET", "/v2/shipments", shipments::list),
        Route.of("GET", "/v2/shipments/{id}", shipments::find),
        Route.of("POST", "/v2/shipments/{id}/rerate", shipments::rerate),
        Route.of("POST", "/v2/shipments/{id}/buy", shipments::buy),
        Route.of("POST", "/v2/shipments/{id}/refund", refunds::ask),
        Route.of("POST", "/v2/shipments/{id}/insure", insurances::insure),
        Route.of("GET", "/v2/carrier_accounts", accounts::list),
        Route.of("GET", "/v2/carrier_accounts/{id}", accounts::find),
        Route.of("POST", "/v2/trackers", trackers::create),
        Route.of("GET", "/v2/trackers", trackers::list),
        Route.of("GET", "/v2/trackers/{id}", trackers::find),
        Route.of("GET", "/v2/events", events::list),
        Route.of("GET", "/v2/events/{id}", events::find),
        Route.of("POST", "/v2/webhooks", endpoints::create),
        Route.of("GET", "/v2/webhooks", endpoints::list),
        Route.of("GET", "/v2/webhooks/{id}", endpoints::find),
        Route.of("PATCH", "/v2/webhooks/{id}", endpoints::update),
        Route.of("DELETE", "/v2/webhooks/{id}", endpoints::delete));
  }
}
