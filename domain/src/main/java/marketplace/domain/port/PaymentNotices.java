package marketplace.domain.port;

import java.util.Map;
import marketplace.domain.Unavailable;
import marketplace.domain.payment.PaymentNotice;

/** What the payment provider tells by itself, such as its webhooks. */
public interface PaymentNotices {
  /**
   * Which payment a notice is about. It is a hint and no more: only who sent it is verified, and
   * what became of the payment is asked of the {@link PaymentGateway}.
   *
   * @param body as it came over the wire, byte by byte
   * @param headers by their names in lower case
   * @throws Unavailable when the shop is not set up to verify notices
   */
  PaymentNotice read(byte[] body, Map<String, String> headers);
}
