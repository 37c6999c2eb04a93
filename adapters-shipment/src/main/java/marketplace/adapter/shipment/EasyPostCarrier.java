package marketplace.adapter.shipment;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import java.time.Duration;
import java.util.List;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.port.Carrier;
import marketplace.domain.shipment.AddressCheck;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShippingOffer;
import marketplace.domain.shipment.TrackingOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * EasyPost, with one of its shipments for each parcel. It knows no idempotency keys, so that a
 * label is looked for before it is bought, and again when the answer was lost.
 */
final class EasyPostCarrier implements Carrier {
  private static final Logger log = LoggerFactory.getLogger(EasyPostCarrier.class);

  /** Other complaints about addresses may be about the shop's own, or about its account. */
  private static final String NOT_FOUND_ON_THE_MAP = "ADDRESS.VERIFY.FAILURE";

  private static final String ALREADY_BOUGHT = "SHIPMENT.POSTAGE.EXISTS";

  /** What the log calls one that has no reference yet: its name may open an order. */
  private static final String A_SHIPMENT = "a shipment";

  /** After so many silences in a row, customers wait for no more of them for a while. */
  private static final int SILENCES = 3;

  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final EasyPostApi api;
  private final Sender sender;
  private final List<String> accounts;
  private final CircuitBreaker<AddressCheck> verification;

  /**
   * @param accounts the carrier accounts whose services are bought; all if none is named
   */
  EasyPostCarrier(EasyPostApi api, Sender sender, List<String> accounts) {
    this.api = api;
    this.sender = sender;
    this.accounts = List.copyOf(accounts);
    this.verification =
        CircuitBreaker.<AddressCheck>builder()
            .handleResultIf(AddressCheck.Unknown.class::isInstance)
            .withFailureThreshold(SILENCES)
            .withDelay(PAUSE)
            .build();
  }

  @Override
  public AddressCheck verify(PostalAddress address) {
    try {
      return Failsafe.with(verification).get(() -> lookUp(address));
    } catch (CircuitBreakerOpenException _) {
      return new AddressCheck.Unknown("EasyPost did not answer lately");
    }
  }

  @Override
  public ShippingOffer prepare(Consignment consignment) {
    return switch (api.create(ShipmentRequest.of(consignment, sender, accounts))) {
      case Reply.Shown(var shipment) -> prepared(shipment);
      case Reply.Refused(var code, _, var defects) -> throw notShipped(code, defects);
      case Reply.Misconfigured(var why) -> {
        reportMisconfigured("prepare", A_SHIPMENT, why);
        throw new Unavailable("EasyPost did not prepare a shipment: " + why);
      }
      case Reply.Unanswered(var why) -> {
        log.warn("EasyPost did not prepare {}: {}", A_SHIPMENT, why);
        throw new Unavailable("EasyPost did not prepare a shipment: " + why);
      }
    };
  }

  @Override
  public LabelOutcome buy(Parcel parcel) {
    var known = find(parcel);
    return known instanceof LabelOutcome.NotBought ? purchase(parcel) : known;
  }

  @Override
  public LabelOutcome find(Parcel parcel) {
    var reference = parcel.reference();
    return switch (api.find(reference)) {
      case Reply.Shown(var shipment) ->
          shipment
              .label()
              .<LabelOutcome>map(LabelOutcome.Bought::new)
              .orElseGet(LabelOutcome.NotBought::new);
      case Reply.Refused(var code, var message, _) -> refused("show", reference, code, message);
      case Reply.Misconfigured(var why) -> misconfigured("show", reference, why);
      case Reply.Unanswered(var why) -> unknown("show", reference, why);
    };
  }

  @Override
  public TrackingOutcome track(Parcel parcel) {
    return switch (api.find(parcel.reference())) {
      case Reply.Shown(var shipment) ->
          shipment
              .tracking()
              .<TrackingOutcome>map(TrackingOutcome.Tracked::new)
              .orElseGet(() -> new TrackingOutcome.Unknown("It is not followed yet"));
      case Reply.Refused(var code, _, _) -> untracked(parcel, code);
      case Reply.Misconfigured(var why) -> untracked(parcel, why);
      case Reply.Unanswered(var why) -> untracked(parcel, why);
    };
  }

  private static TrackingOutcome untracked(Parcel parcel, String why) {
    log.warn("EasyPost did not track {}: {}", parcel.reference(), why);
    return new TrackingOutcome.Unknown(why);
  }

  private AddressCheck lookUp(PostalAddress address) {
    return switch (api.verify(new AddressDocument.Request(Address.of(address)))) {
      case Reply.Shown(var found) -> found.toDomain();
      case Reply.Refused(var code, _, var defects) when code.equals(NOT_FOUND_ON_THE_MAP) ->
          AddressDocument.undeliverable(defects);
      case Reply.Refused(var code, _, _) -> unverified(code);
      case Reply.Misconfigured(var why) -> unverified(why);
      case Reply.Unanswered(var why) -> unverified(why);
    };
  }

  private static AddressCheck unverified(String why) {
    log.warn("EasyPost did not verify an address: {}", why);
    return new AddressCheck.Unknown(why);
  }

  private static ShippingOffer prepared(ShipmentDocument shipment) {
    var reference = new ShipmentReference(shipment.id());
    if (shipment.destination() instanceof AddressCheck.Undeliverable undeliverable) {
      throw reported(reference, undeliverable.refusal());
    }
    var offers = shipment.offers();
    if (offers.isEmpty()) {
      throw reported(reference, noService());
    }
    return new ShippingOffer(reference, offers);
  }

  private LabelOutcome purchase(Parcel parcel) {
    var reference = parcel.reference();
    return switch (api.buy(reference, parcel.rate().reference())) {
      case Reply.Shown(var shipment) ->
          shipment
              .label()
              .<LabelOutcome>map(LabelOutcome.Bought::new)
              .orElseGet(() -> lookAgain(parcel, "The answer has no label"));
      case Reply.Refused(var code, _, _) when code.equals(ALREADY_BOUGHT) ->
          lookAgain(parcel, code);
      case Reply.Refused(var code, var message, _) -> refused("sell", reference, code, message);
      case Reply.Misconfigured(var why) -> misconfigured("sell", reference, why);
      case Reply.Unanswered(var why) -> lookAgain(parcel, why);
    };
  }

  /** A label that is there is adopted; one that is not may still be on its way. */
  private LabelOutcome lookAgain(Parcel parcel, String why) {
    return switch (find(parcel)) {
      case LabelOutcome.Bought bought -> bought;
      case LabelOutcome.NotBought _, LabelOutcome.Refused _, LabelOutcome.Unknown _ ->
          unknown("sell", parcel.reference(), why);
    };
  }

  private static Refusal.Invalid notShipped(String code, List<AddressDocument.Defect> defects) {
    log.warn("EasyPost did not prepare {}: {}", A_SHIPMENT, code);
    return code.equals(NOT_FOUND_ON_THE_MAP)
        ? AddressDocument.undeliverable(defects).refusal()
        : noService();
  }

  private static Refusal.Invalid reported(ShipmentReference reference, Refusal.Invalid refusal) {
    log.warn("EasyPost cannot deliver {}: {}", reference, refusal.code());
    return refusal;
  }

  private static Refusal.Invalid noService() {
    return new Refusal.Invalid("shipping-unavailable", "No carrier delivers this there");
  }

  private static LabelOutcome refused(
      String action, ShipmentReference reference, String code, String message) {
    log.warn("EasyPost did not {} {}: {}", action, reference, code);
    return new LabelOutcome.Refused(code, message);
  }

  private static LabelOutcome misconfigured(
      String action, ShipmentReference reference, String why) {
    reportMisconfigured(action, reference, why);
    return new LabelOutcome.Unknown(why);
  }

  private static LabelOutcome unknown(String action, ShipmentReference reference, String why) {
    log.warn("EasyPost did not {} {}: {}", action, reference, why);
    return new LabelOutcome.Unknown(why);
  }

  private static void reportMisconfigured(String action, Object subject, String why) {
    log.error("EasyPost did not {} {}, look at the account: {}", action, subject, why);
  }
}
