package marketplace.adapter.sanity;

import java.util.Map;
import marketplace.domain.order.Concerns;
import marketplace.domain.order.Followup;
import marketplace.domain.port.OrderWatch;

/** Counts orders where they lie. */
final class SanityOrderWatch implements OrderWatch {
  private static final String GROQ =
      """
      {
        "inDoubt": count(*[_type == "order" && string::startsWith(_id, $prefix)
          && payment.state == "Paying" && payment.progress.state != "NeedsAction"
          && followUpTries >= $many]),
        "stuck": count(*[_type == "order" && string::startsWith(_id, $prefix)
          && followUpTask in ["BuyLabel", "GiveBack"] && followUpTries >= $many]),
        "onHold": count(*[_type == "order" && string::startsWith(_id, $prefix)
          && defined(shipping.onHold) && paymentStatus == "Completed"]),
        "surplusLabels": count(*[_type == "order" && string::startsWith(_id, $prefix)
          && "LabelSurplus" in timeline[].event]),
        "mismatched": count(*[_type == "order" && string::startsWith(_id, $prefix)
          && "PaymentMismatched" in timeline[].event]),
        "refundsFailed": count(*[_type == "order" && string::startsWith(_id, $prefix)
          && "REFUSED" in payment.capture.refunds[].progress])
      }\
      """;

  private final SanityClient client;

  SanityOrderWatch(SanityClient client) {
    this.client = client;
  }

  @Override
  public Concerns look() {
    Map<String, Object> parameters =
        Map.of("prefix", OrderDocument.PREFIX, "many", Followup.MANY_TRIES);
    var counts = client.query(new Query(GROQ, parameters));
    return new Concerns(
        counts.path("inDoubt").asLong(),
        counts.path("stuck").asLong(),
        counts.path("onHold").asLong(),
        counts.path("surplusLabels").asLong(),
        counts.path("mismatched").asLong(),
        counts.path("refundsFailed").asLong());
  }
}
