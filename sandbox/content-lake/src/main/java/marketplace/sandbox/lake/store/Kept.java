package marketplace.sandbox.lake.store;

import java.util.Objects;
import java.util.function.Supplier;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.document.Document;
import org.jspecify.annotations.Nullable;

/** A document in memory; one from the journal is made of its text when it is first asked for. */
final class Kept {
  private final String id;
  private @Nullable Supplier<Document> source;
  private volatile @Nullable Document document;

  private Kept(String id, @Nullable Supplier<Document> source, @Nullable Document document) {
    this.id = id;
    this.source = source;
    this.document = document;
  }

  static Kept of(Document document) {
    return new Kept(document.id().value(), null, document);
  }

  /** One whose id is known. */
  static Kept from(String id, Supplier<Document> source) {
    return new Kept(id, source, null);
  }

  String id() {
    return id;
  }

  Document document() {
    var made = document;
    return made == null ? make() : made;
  }

  Value.Obj content() {
    return document().content();
  }

  private synchronized Document make() {
    var made = document;
    if (made == null) {
      made = Objects.requireNonNull(source).get();
      document = made;
      source = null;
    }
    return made;
  }
}
