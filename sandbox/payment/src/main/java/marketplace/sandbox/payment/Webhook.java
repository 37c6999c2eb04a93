package marketplace.sandbox.payment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where somebody wants to hear of events, and which. */
record Webhook(
    String id,
    long created,
    String url,
    List<String> secrets,
    List<String> events,
    @Nullable String description,
    Map<String, String> metadata,
    boolean enabled) {
  private static final String ALL = "*";

  /** One that was there from the start, known by its address. */
  static Webhook of(Settings.Listener listener, long created) {
    var url = listener.url().toString();
    var name = UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8)).toString();
    return new Webhook(
        "we_" + name.replace("-", ""),
        created,
        url,
        listener.secrets(),
        List.of(ALL),
        null,
        Map.of(),
        true);
  }

  boolean wants(String type) {
    return enabled && (events.contains(ALL) || events.contains(type));
  }

  Webhook changed(String newUrl, List<String> newEvents, @Nullable String text, boolean able) {
    return new Webhook(id, created, newUrl, secrets, newEvents, text, metadata, able);
  }
}
