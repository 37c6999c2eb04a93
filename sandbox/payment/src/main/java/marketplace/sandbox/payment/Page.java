package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A part of a list, newest first, from a cursor on. */
record Page<T>(Params params, String url, Function<T, String> id, Function<T, ObjectNode> view) {
  private static final int USUAL = 10;
  private static final int MOST = 100;

  static <T> Page<T> of(
      Call call, String url, Function<T, String> id, Function<T, ObjectNode> view) {
    return new Page<>(call.params(), url, id, view);
  }

  JsonNode json(Stream<T> newestFirst) {
    var limit = limit();
    var items = within(newestFirst.toList());
    var backwards = params.has("ending_before");
    var from = backwards ? Math.max(0, items.size() - limit) : 0;
    var page = items.subList(from, Math.min(items.size(), from + limit));
    var json = JsonNodeFactory.instance.objectNode().put("object", "list").put("url", url);
    json.put("has_more", page.size() < items.size());
    json.putArray("data").addAll(page.stream().map(view).toList());
    return json;
  }

  private int limit() {
    var limit = params.integer("limit").orElse(USUAL);
    if (limit < 1 || limit > MOST) {
      var message = "The limit is a number from 1 to " + MOST;
      throw StripeError.invalid("parameter_invalid_integer", "limit", message);
    }
    return (int) limit;
  }

  private List<T> within(List<T> items) {
    var after = params.text("starting_after").map(it -> position(items, it, "starting_after"));
    var before = params.text("ending_before").map(it -> position(items, it, "ending_before"));
    return items.subList(after.map(it -> it + 1).orElse(0), before.orElse(items.size()));
  }

  private int position(List<T> items, String cursor, String param) {
    var position = items.stream().map(id).toList().indexOf(cursor);
    if (position < 0) {
      throw StripeError.noSuch("object", cursor, param);
    }
    return position;
  }
}
