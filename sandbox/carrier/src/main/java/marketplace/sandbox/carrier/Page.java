package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import marketplace.sandbox.wire.Answer;

/** A part of a list, newest first: {@code page_size} of those before or after an id. */
record Page<T>(Call call, String name, Function<T, String> id, Function<T, ObjectNode> view) {
  private static final int USUAL = 20;
  private static final int MOST = 100;

  static <T> Page<T> of(
      Call call, String name, Function<T, String> id, Function<T, ObjectNode> view) {
    return new Page<>(call, name, id, view);
  }

  Answer answer(Stream<T> newestFirst) {
    var items = within(newestFirst.toList());
    var page = items.subList(0, Math.min(items.size(), size()));
    var json = JsonNodeFactory.instance.objectNode();
    json.putArray(name).addAll(page.stream().map(view).toList());
    return Answer.json(200, json.put("has_more", page.size() < items.size()));
  }

  private int size() {
    var size = call.request().parameter("page_size").orElse(Integer.toString(USUAL));
    if (!size.matches("\\d{1,3}") || Integer.parseInt(size) < 1 || Integer.parseInt(size) > MOST) {
      throw EasyPostError.unprocessable(
          "PARAMETER.INVALID", "The page_size is a number from 1 to " + MOST + ".");
    }
    return Integer.parseInt(size);
  }

  private List<T> within(List<T> items) {
    var older = call.request().parameter("before_id").map(it -> position(items, it));
    var newer = call.request().parameter("after_id").map(it -> position(items, it));
    return items.subList(older.map(it -> it + 1).orElse(0), newer.orElse(items.size()));
  }

  private int position(List<T> items, String cursor) {
    var position = items.stream().map(id).toList().indexOf(cursor);
    if (position < 0) {
      throw EasyPostError.notFound();
    }
    return position;
  }
}
