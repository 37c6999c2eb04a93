package marketplace.sandbox.lake.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marketplace.sandbox.groq.Query;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.document.DocumentId;

/** Which documents a mutation is about. */
public sealed interface Selection {

  /** These, which must exist if they are to be patched. */
  record ByIds(List<DocumentId> ids) implements Selection {}

  /** Those that a query gives at that point of the transaction, drafts too. */
  record ByQuery(Query query, Map<String, Value> parameters) implements Selection {}

  default List<DocumentId> in(Snapshot snapshot) {
    return switch (this) {
      case ByIds(var ids) -> ids;
      case ByQuery(var query, var parameters) -> ids(query.evaluate(snapshot.raw(), parameters));
    };
  }

  private static List<DocumentId> ids(Value result) {
    return switch (result) {
      case Value.Array(var items) -> items.stream().flatMap(Selection::id).distinct().toList();
      default -> id(result).toList();
    };
  }

  private static Stream<DocumentId> id(Value item) {
    return item instanceof Value.Obj document && document.get("_id") instanceof Value.Text(var id)
        ? Stream.of(new DocumentId(id))
        : Stream.empty();
  }
}
