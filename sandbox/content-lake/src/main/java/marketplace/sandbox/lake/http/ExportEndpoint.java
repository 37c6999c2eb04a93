package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.store.Snapshot;
import marketplace.sandbox.lake.store.Store;
import marketplace.sandbox.wire.Answer;

/** Gives every document, one on a line. */
final class ExportEndpoint implements Endpoint {
  private static final JsonMapper JSON = new JsonMapper();

  private final Store store;

  ExportEndpoint(Store store) {
    this.store = store;
  }

  @Override
  public Set<String> methods() {
    return Set.of("GET");
  }

  @Override
  public Answer answer(Call call) {
    var snapshot = store.snapshot();
    var paged = call.request().parameter("nextCursor").isPresent();
    return Answer.stream(
        "application/x-ndjson",
        out -> {
          try (var lines = new BufferedOutputStream(out)) {
            write(snapshot, wanted(call), lines);
            if (paged) {
              line(JSON.writeValueAsBytes(end()), lines);
            }
          }
        });
  }

  private static Predicate<Document> wanted(Call call) {
    var types = call.request().parameter("types").map(list -> Set.copyOf(List.of(list.split(","))));
    return document ->
        call.caller().maySee(document.id())
            && types.map(all -> all.contains(document.type())).orElse(true);
  }

  private static void write(Snapshot snapshot, Predicate<Document> wanted, OutputStream lines)
      throws IOException {
    for (var document : snapshot.documents()) {
      if (wanted.test(document)) {
        line(JSON.writeValueAsBytes(Json.toJson(document.content())), lines);
      }
    }
  }

  /** All is one page, so that there is never a next one. */
  private static ObjectNode end() {
    return JsonNodeFactory.instance.objectNode().put("nextCursor", "");
  }

  private static void line(byte[] json, OutputStream lines) throws IOException {
    lines.write(json);
    lines.write("\n".getBytes(StandardCharsets.UTF_8));
  }
}
