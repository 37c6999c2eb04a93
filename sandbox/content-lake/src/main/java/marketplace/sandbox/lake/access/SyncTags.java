package marketplace.sandbox.lake.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.DocumentId;
import marketplace.sandbox.lake.store.Commit;

/**
 * What an answer depends on, and what a commit changes, in names that only the lake can read: an
 * answer is out of date when one of its tags is among those of a commit.
 */
public final class SyncTags {
  private static final int MOST = 100;

  /** For an answer that may depend on any document. */
  static final String EVERYTHING = tag("*");

  private SyncTags() {}

  static String ofType(String type) {
    return tag("type " + type);
  }

  /** The states of a document have one tag, that of the document. */
  static String ofDocument(String publishedId) {
    return tag("document " + publishedId);
  }

  private static String tag(String subject) {
    var sum = new CRC32C();
    sum.update(subject.getBytes(UTF_8));
    var bits = sum.getValue();
    byte[] bytes = {(byte) (bits >> 24), (byte) (bits >> 16), (byte) (bits >> 8), (byte) bits};
    return "s1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Few enough to be sent with an answer. */
  static Set<String> abridged(Set<String> tags) {
    return tags.contains(EVERYTHING) || tags.size() > MOST ? Set.of(EVERYTHING) : tags;
  }

  /**
   * The tags of the answers that a commit may have changed; none where only drafts and versions
   * changed and they do not count.
   */
  public static Set<String> changedBy(Commit commit, boolean draftsToo) {
    var tags = new TreeSet<String>();
    commit.changes().stream()
        .filter(change -> draftsToo || change.id().layer().isEmpty())
        .forEach(change -> {
          tags.add(EVERYTHING);
          tags.add(ofDocument(change.id().published()));
          Stream.concat(change.before().stream(), change.after().stream())
              .map(Document::type)
              .map(SyncTags::ofType)
              .forEach(tags::add);
        });
    return tags;
  }

  static String published(String id) {
    if (id.startsWith(DocumentId.DRAFTS)) {
      return id.substring(DocumentId.DRAFTS.length());
    }
    return id.startsWith(DocumentId.VERSIONS)
        ? id.substring(id.indexOf('.', DocumentId.VERSIONS.length()) + 1)
        : id;
  }
}
