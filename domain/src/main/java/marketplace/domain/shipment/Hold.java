package marketplace.domain.shipment;

import java.util.Optional;
import marketplace.domain.money.Money;

/**
 * Why an operator has to say how an order is sent.
 *
 * @param asked what carriers ask by now for all its labels, which is more than was agreed on; empty
 *     if what was agreed on is not offered any more
 */
public record Hold(Optional<Money> asked) {}
