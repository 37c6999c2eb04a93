package planted.domain.spi;

import planted.domain.port.Orders;

/** Breaks no rule. */
public interface Provider {
  Orders create();
}
