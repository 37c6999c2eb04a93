package marketplace.sandbox.carrier;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants to hear of events.
 *
 * @param secret what they are signed with; without one they are not
 * @param disabled since when nobody is told there any more
 */
record Webhook(
    String id, String created, String url, @Nullable String secret, @Nullable String disabled) {
  /** One that was there from the start, known by its address. */
  static Webhook of(Settings.Listener listener, String created) {
    var url = listener.url().toString();
    var name = UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8)).toString();
    return new Webhook("hook_" + name.replace("-", ""), created, url, listener.secret(), null);
  }

  boolean isEnabled() {
    return disabled == null;
  }

  Webhook with(@Nullable String newSecret) {
    return new Webhook(id, created, url, newSecret, null);
  }
}
