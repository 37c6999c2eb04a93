package marketplace.adapter.sanity;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import marketplace.domain.payment.NextAction;
import marketplace.domain.payment.PaymentProgress;

/** How far an attempt to pay has come. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ProgressDocument.Asked.class, name = "Asked"),
  @JsonSubTypes.Type(value = ProgressDocument.NeedsAction.class, name = "NeedsAction"),
  @JsonSubTypes.Type(value = ProgressDocument.Processing.class, name = "Processing"),
  @JsonSubTypes.Type(value = ProgressDocument.Unknown.class, name = "Unknown")
})
sealed interface ProgressDocument {
  record Asked() implements ProgressDocument {}

  record NeedsAction(String action, String clientSecret) implements ProgressDocument {}

  record Processing() implements ProgressDocument {}

  record Unknown() implements ProgressDocument {}

  static ProgressDocument of(PaymentProgress progress) {
    return switch (progress) {
      case PaymentProgress.Asked _ -> new Asked();
      case PaymentProgress.NeedsAction(var action) ->
          new NeedsAction(action.type(), action.clientSecret());
      case PaymentProgress.Processing _ -> new Processing();
      case PaymentProgress.Unknown _ -> new Unknown();
    };
  }

  default PaymentProgress toDomain() {
    return switch (this) {
      case Asked _ -> new PaymentProgress.Asked();
      case NeedsAction(var action, var clientSecret) ->
          new PaymentProgress.NeedsAction(new NextAction(action, clientSecret));
      case Processing _ -> new PaymentProgress.Processing();
      case Unknown _ -> new PaymentProgress.Unknown();
    };
  }
}
