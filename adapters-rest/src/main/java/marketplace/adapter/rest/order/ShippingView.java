package marketplace.adapter.rest.order;

import java.util.Optional;
import marketplace.adapter.rest.money.MoneyView;
import marketplace.domain.shipment.Carriage;
import marketplace.domain.shipment.ShippingChoice;

/**
 * What was agreed on about shipping, as it is shown.
 *
 * @param carrier and service that the customer chose; empty where the shop chooses
 */
record ShippingView(
    MoneyView price, Optional<String> carrier, Optional<String> service, Optional<Integer> days) {
  static ShippingView of(ShippingChoice choice) {
    var chosen = choice.carriage();
    return new ShippingView(
        MoneyView.of(choice.price()),
        chosen.map(Carriage::carrier),
        chosen.map(Carriage::service),
        chosen.flatMap(Carriage::days));
  }
}
