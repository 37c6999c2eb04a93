package marketplace.domain.port;

import marketplace.domain.Unavailable;
import marketplace.domain.order.Concerns;
import marketplace.domain.order.Followup;

/** A look over all orders, for the operator; what it tells may lag by seconds. */
public interface OrderWatch {
  /**
   * What there is to know now. A task that was tried {@link Followup#MANY_TRIES} times in vain is a
   * concern, unless it only waits for the customer or for a parcel.
   *
   * @throws Unavailable when the store cannot be reached
   */
  Concerns look();
}
