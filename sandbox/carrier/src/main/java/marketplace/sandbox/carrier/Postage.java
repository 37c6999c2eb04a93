package marketplace.sandbox.carrier;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** Whether a shipment's label is bought, with exactly the facts that are known then. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Postage.None.class, name = "none"),
  @JsonSubTypes.Type(value = Postage.Bought.class, name = "bought"),
  @JsonSubTypes.Type(value = Postage.Refunding.class, name = "refunding"),
  @JsonSubTypes.Type(value = Postage.Refunded.class, name = "refunded"),
  @JsonSubTypes.Type(value = Postage.Kept.class, name = "kept")
})
sealed interface Postage {
  record None() implements Postage {}

  record Bought(String at, Rate rate, String tracker, String label, String labelUrl)
      implements Postage {}

  /** The label is given back; it may not be used any more. */
  record Refunding(Bought bought, String at) implements Postage {}

  /** The carrier has paid the label back. */
  record Refunded(Bought bought, String at) implements Postage {}

  /** The carrier did not take the label back, which may be tried again. */
  record Kept(Bought bought, String at) implements Postage {}

  default Optional<Bought> purchase() {
    return switch (this) {
      case None _ -> Optional.empty();
      case Bought bought -> Optional.of(bought);
      case Refunding(var bought, _) -> Optional.of(bought);
      case Refunded(var bought, _) -> Optional.of(bought);
      case Kept(var bought, _) -> Optional.of(bought);
    };
  }

  /** What the party calls it when a label is given back. */
  default Optional<String> refundStatus() {
    return switch (this) {
      case None _, Bought _ -> Optional.empty();
      case Refunding _ -> Optional.of("submitted");
      case Refunded _ -> Optional.of("refunded");
      case Kept _ -> Optional.of("rejected");
    };
  }

  /** Whether there is a label that may be used. */
  default boolean holds() {
    return switch (this) {
      case None _, Refunding _, Refunded _ -> false;
      case Bought _, Kept _ -> true;
    };
  }
}
