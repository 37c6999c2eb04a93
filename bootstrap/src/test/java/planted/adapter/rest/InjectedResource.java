package planted.adapter.rest;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import planted.application.checkout.PlaceOrder;

/** Gets what it needs behind its back. */
final class InjectedResource {
  @Inject @Nullable PlaceOrder placeOrder;
}
