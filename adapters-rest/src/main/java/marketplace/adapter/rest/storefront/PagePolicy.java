package marketplace.adapter.rest.storefront;

import java.net.URI;
import java.util.Optional;

/**
 * What the storefront's pages may load: themselves, pictures, and the script and frames of the
 * payment provider. The pages start themselves by scripts within them, so those are allowed.
 *
 * @param bank where the sandbox's bank asks its customers, in a frame
 */
public record PagePolicy(Optional<URI> bank) {
  String toHeader() {
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' https://js.stripe.com",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: http: https:",
        "connect-src 'self' https://api.stripe.com",
        "frame-src https://js.stripe.com https://hooks.stripe.com"
            + bank.map(it -> " " + it).orElse(""),
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'");
  }
}
