package marketplace.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import marketplace.domain.payment.PaymentNotice;
import marketplace.domain.port.PaymentNotices;

/**
 * A notice on its way from a provider to the shop.
 *
 * @param headers by their names in lower case
 */
public record SentNotice(String body, Map<String, String> headers) {
  public PaymentNotice readBy(PaymentNotices notices) {
    return notices.read(bytes(), headers);
  }

  /** The body as it comes over the wire. */
  public byte[] bytes() {
    return body.getBytes(UTF_8);
  }
}
