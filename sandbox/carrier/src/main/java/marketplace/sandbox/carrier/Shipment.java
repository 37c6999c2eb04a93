package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parcel that is to be sent: what it would cost, and the label once it is bought. */
record Shipment(
    String id,
    String created,
    String updated,
    @Nullable String reference,
    Address from,
    Address to,
    Parcel parcel,
    JsonNode options,
    List<String> accounts,
    List<Rate> rates,
    Postage postage) {

  Optional<Rate> rate(String rateId) {
    return rates.stream().filter(it -> it.id().equals(rateId)).findFirst();
  }

  Shipment rated(List<Rate> offers, String now) {
    return new Shipment(
        id, created, now, reference, from, to, parcel, options, accounts, offers, postage);
  }

  Shipment with(Postage next, String now) {
    return new Shipment(
        id, created, now, reference, from, to, parcel, options, accounts, rates, next);
  }
}
