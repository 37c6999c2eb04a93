package planted.domain.order;

import java.util.UUID;

/** Is another order each time it is made. */
record OrderThatDrawsItsId(UUID id) {
  OrderThatDrawsItsId() {
    this(UUID.randomUUID());
  }
}
