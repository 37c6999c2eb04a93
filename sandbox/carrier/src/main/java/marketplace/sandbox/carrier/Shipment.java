package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that is to be sent: what it would cost, and the label once it is bought.
 *
 * @param accounts that it is rated with
 * @param insurance what it is insured for
 */
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
    Postage postage,
    @Nullable String insurance) {

  Optional<Rate> rate(String rateId) {
    return rates.stream().filter(it -> it.id().equals(rateId)).findFirst();
  }

  Shipment rated(List<Rate> offers, String now) {
    return new Shipment(
        id, created, now, reference, from, to, parcel, options, accounts, offers, postage,
        insurance);
  }

  /** The same with rates that are good no more. */
  Shipment expired(Instant now) {
    return rated(rates.stream().map(it -> it.expiredAt(now)).toList(), updated);
  }

  Shipment with(Postage next, String now) {
    return new Shipment(
        id, created, now, reference, from, to, parcel, options, accounts, rates, next, insurance);
  }

  Shipment insured(String amount, String now) {
    return new Shipment(
        id, created, now, reference, from, to, parcel, options, accounts, rates, postage, amount);
  }
}
