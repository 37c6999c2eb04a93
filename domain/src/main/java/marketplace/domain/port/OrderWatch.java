package marketplace.domain.port;

import java.time.Instant;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Concerns;

/** A look over all orders, for the operator; what it tells may lag by seconds. */
public interface OrderWatch {
  /**
   * What there is to know now.
   *
   * @param undecidedSince orders that were placed before and whose payment is still being confirmed
   *     are in doubt; those that only wait for the customer are not
   * @throws Unavailable when the store cannot be reached
   */
  Concerns look(Instant undecidedSince);
}
