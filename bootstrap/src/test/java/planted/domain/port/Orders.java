package planted.domain.port;

import planted.domain.order.Order;

/** Breaks no rule. */
public interface Orders {
  Order find(String id);
}
