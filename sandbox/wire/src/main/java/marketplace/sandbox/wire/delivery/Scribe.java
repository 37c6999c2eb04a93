package marketplace.sandbox.wire.delivery;

import java.util.Optional;

/** Writes letters, anew for each attempt and inside a command of the journal. */
@FunctionalInterface
public interface Scribe {
  /** Nothing when there is nobody any more to write to. */
  Optional<Letter> write(Delivery delivery);
}
