package marketplace.sandbox.lake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.store.Snapshot;
import marketplace.sandbox.lake.store.Store;
import marketplace.sandbox.wire.Answer;

/** Gives every document, one on a line: all at once or, on request, page by page. */
final class ExportEndpoint implements Endpoint {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PAGE = 10_000;

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
    var wanted = wanted(call);
    var cursor = call.request().parameter("nextCursor").map(ExportEndpoint::position);
    return Answer.stream(
        "application/x-ndjson",
        out -> {
          try (var lines = new BufferedOutputStream(out)) {
            if (cursor.isPresent()) {
              writePage(cursor.orElseThrow(), snapshot, wanted, lines);
            } else {
              writeAll(snapshot, wanted, lines);
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

  private static void writeAll(Snapshot snapshot, Predicate<Document> wanted, OutputStream lines)
      throws IOException {
    for (var document : snapshot.documents()) {
      if (wanted.test(document)) {
        write(document, lines);
      }
    }
  }

  private static void writePage(
      String after, Snapshot snapshot, Predicate<Document> wanted, OutputStream lines)
      throws IOException {
    int written = 0;
    for (var document : snapshot.documents()) {
      var id = document.id().value();
      if (id.compareTo(after) <= 0) {
        continue;
      }
      if (written == PAGE) {
        line(JSON.writeValueAsBytes(next(after)), lines);
        return;
      }
      if (wanted.test(document)) {
        write(document, lines);
        written++;
      }
      after = id;
    }
  }

  /** Where the page after this document begins; the last page has no such line. */
  private static Object next(String id) {
    var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(UTF_8));
    return JsonNodeFactory.instance.objectNode().put("nextCursor", cursor);
  }

  private static String position(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    } catch (IllegalArgumentException e) {
      throw ApiError.gateway(400, "\"" + cursor + "\" is no cursor of an export");
    }
  }

  private static void write(Document document, OutputStream lines) throws IOException {
    line(JSON.writeValueAsBytes(Json.toJson(document.content())), lines);
  }

  private static void line(byte[] json, OutputStream lines) throws IOException {
    lines.write(json);
    lines.write('\n');
  }
}
