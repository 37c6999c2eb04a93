package marketplace.testkit;

import marketplace.domain.port.Carrier;

class InMemoryCarrierTest extends CarrierContract {
  private final InMemoryCarrier carrier = new InMemoryCarrier();

  @Override
  protected Carrier carrier() {
    return carrier;
  }

  @Override
  protected int labelsSold() {
    return carrier.labelsSold();
  }
}
