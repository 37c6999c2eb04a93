package marketplace.adapter.shipment.bicycle;

import marketplace.domain.shipment.Consignment;

/**
 * What couriers are asked to bring.
 *
 * @param name the shop's name for it, by which the office finds it in its books
 */
record QuoteRequest(String name, long grams, Door to) {
  static QuoteRequest of(Consignment consignment) {
    return new QuoteRequest(
        consignment.name(),
        consignment.box().weight().grams(),
        Door.of(consignment.recipient(), consignment.to()));
  }
}
