package marketplace.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import marketplace.domain.port.Carrier;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.Shipment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the contracts of carriers' adapters share: a parcel to be sent, and who is to bring it. */
public abstract class ShippingContract {
  TestCarrierProvider provider;

  /**
   * A carrier that has heard of nobody yet; each rule gets one of its own.
   *
   * @param folder empty, for whatever it wants to keep
   */
  protected abstract TestCarrierProvider start(Path folder);

  @BeforeEach
  void begin(@TempDir Path folder) {
    provider = start(folder);
  }

  @AfterEach
  void end() {
    provider.close();
  }

  Carrier carrier() {
    return provider.carrier();
  }

  static Consignment consignment(String name) {
    return new Consignment(name, Optional.of(Shop.customer()), Shop.address(), Shop.box());
  }

  Parcel prepared() {
    return prepared("order-7");
  }

  Parcel prepared(String name) {
    var offer = carrier().prepare(consignment(name));
    return Parcel.prepared(offer.reference(), offer.rates().getFirst(), Shop.box());
  }

  /** A parcel with the label that was bought for it. */
  Parcel labelled() {
    var parcel = prepared();
    return Shipment.of(List.of(parcel), Shop.POLICY.budget(parcel.rate().price()))
        .labelled(parcel.reference(), bought(carrier().buy(parcel)))
        .parcel(parcel.reference())
        .orElseThrow();
  }

  static Label bought(LabelOutcome outcome) {
    assertThat(outcome).isInstanceOf(LabelOutcome.Bought.class);
    return ((LabelOutcome.Bought) outcome).label();
  }
}
