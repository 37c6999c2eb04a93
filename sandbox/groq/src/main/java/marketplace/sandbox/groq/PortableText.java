package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.List;

/** Rich text as Sanity stores it: blocks of children, the spans among which hold text. */
final class PortableText {
  private static final String BETWEEN_BLOCKS = "\n\n";
  private static final Value SPAN = new Value.Text("span");

  private final Run run;
  private final List<String> blocks = new ArrayList<>();
  private long length;

  private PortableText(Run run) {
    this.run = run;
  }

  /** The value if it is portable text, else null. */
  static Value checked(Value value, Run run) {
    return new PortableText(run).isText(value) ? value : Value.NULL;
  }

  /** The plain text of portable text, else null. */
  static Value text(Value value, Run run) {
    var text = new PortableText(run);
    return text.isText(value)
        ? new Value.Text(run.spend(String.join(BETWEEN_BLOCKS, text.blocks)))
        : Value.NULL;
  }

  private boolean isText(Value value) {
    return collect(value) && !blocks.isEmpty();
  }

  /** Takes the blocks among objects in arrays; false where there is something else. */
  private boolean collect(Value value) {
    run.visit(1);
    return switch (value) {
      case Value.Obj object -> {
        if (object.get("_type") instanceof Value.Text
            && object.get("children") instanceof Value.Array(var children)) {
          blocks.add(text(children));
        }
        yield true;
      }
      case Value.Array(var items) -> items.stream().allMatch(this::collect);
      default -> false;
    };
  }

  private String text(List<Value> children) {
    var text = new StringBuilder();
    for (var child : children) {
      if (child instanceof Value.Obj span
          && span.get("_type").equals(SPAN)
          && span.get("text") instanceof Value.Text(var words)) {
        length += words.length() + BETWEEN_BLOCKS.length();
        run.checkText(length);
        text.append(words);
      }
    }
    run.visit(children.size());
    return text.toString();
  }
}
