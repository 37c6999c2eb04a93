package marketplace.sandbox.lake.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.RandomIds;

/**
 * What a transaction leaves on every document that it touches: its id as the revision, and its
 * time.
 */
record Stamp(String revision, String time) {
  Stamp(String revision, Instant time) {
    this(revision, time.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** A new document; an import may bring the times of its own. */
  Document created(Value.Obj content) {
    var fields = new LinkedHashMap<>(content.fields());
    fields.put("_id", new Value.Text(id(content.get("_id"))));
    return completed(Document.of(new Value.Obj(fields))).with(Map.of("_rev", revision));
  }

  /** A document with all that it has, and what it lacks. */
  Document completed(Document document) {
    var lacking = new LinkedHashMap<>(Map.of("_rev", revision));
    lacking.put("_createdAt", time);
    lacking.put("_updatedAt", time);
    lacking.keySet().removeIf(name -> document.text(name).isPresent());
    return lacking.isEmpty() ? document : document.with(lacking);
  }

  private static String id(Value given) {
    return switch (given) {
      case Value.Text(var prefix) when prefix.endsWith(".") -> prefix + RandomIds.next();
      case Value.Text(var id) -> id;
      case Value.Null() -> RandomIds.next();
      default -> throw new IllegalArgumentException("Document must have a string \"_id\"");
    };
  }

  Document updated(Document document) {
    return document.with(Map.of("_updatedAt", time, "_rev", revision));
  }
}
