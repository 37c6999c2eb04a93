package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rich text as Sanity stores it: blocks of children, the spans among which hold text. */
final class PortableText {
  private static final String BETWEEN_BLOCKS = "\n\n";
  private static final Value SPAN = new Value.Text("span");

  private PortableText() {}

  /** The value if it is portable text, else null. */
  static Value checked(Value value) {
    return blocks(value).isPresent() ? value : Value.NULL;
  }

  /** The plain text of portable text, else null. */
  static Value text(Value value) {
    return blocks(value)
        .<Value>map(blocks -> new Value.Text(String.join(BETWEEN_BLOCKS, blocks)))
        .orElse(Value.NULL);
  }

  /**
   * The texts of the blocks among objects in arrays; empty where there is no block, or something
   * else.
   */
  private static Optional<List<String>> blocks(Value value) {
    var texts = new ArrayList<String>();
    return collect(value, texts) && !texts.isEmpty() ? Optional.of(texts) : Optional.empty();
  }

  private static boolean collect(Value value, List<String> texts) {
    return switch (value) {
      case Value.Obj object -> {
        if (object.get("children") instanceof Value.Array(var children)) {
          texts.add(text(children));
        }
        yield true;
      }
      case Value.Array(var items) -> items.stream().allMatch(item -> collect(item, texts));
      default -> false;
    };
  }

  private static String text(List<Value> children) {
    var text = new StringBuilder();
    for (var child : children) {
      if (child instanceof Value.Obj span
          && span.get("_type").equals(SPAN)
          && span.get("text") instanceof Value.Text(var words)) {
        text.append(words);
      }
    }
    return text.toString();
  }
}
