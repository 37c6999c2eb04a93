package marketplace.sandbox.carrier;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** Whether a shipment's label is bought, with exactly the facts that are known then. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Postage.None.class, name = "none"),
  @JsonSubTypes.Type(value = Postage.Bought.class, name = "bought"),
  @JsonSubTypes.Type(value = Postage.Refunding.class, name = "refunding")
})
sealed interface Postage {
  record None() implements Postage {}

  record Bought(String at, Rate rate, String tracker, String label, String labelUrl)
      implements Postage {}

  /** The label is given back; it may not be used any more. */
  record Refunding(Bought bought, String at) implements Postage {}

  default Optional<Bought> purchase() {
    return switch (this) {
      case None _ -> Optional.empty();
      case Bought bought -> Optional.of(bought);
      case Refunding(var bought, _) -> Optional.of(bought);
    };
  }
}
