package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The functions of strings; other values give null. */
final class TextFunctions {
  private TextFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    var lower = changing(text -> text.toLowerCase(Locale.ROOT));
    var upper = changing(text -> text.toUpperCase(Locale.ROOT));
    functions.put("global::lower", lower);
    functions.put("string::lower", lower);
    functions.put("global::upper", upper);
    functions.put("string::upper", upper);
    functions.put("global::string", BuiltIn.one(TextFunctions::string));
    functions.put("string::split", new BuiltIn(2, 2, TextFunctions::split));
    functions.put("string::startsWith", BuiltIn.two(TextFunctions::startsWith));
  }

  private static BuiltIn changing(UnaryOperator<String> change) {
    return new BuiltIn(
        1,
        1,
        (arguments, scope) ->
            arguments.getFirst() instanceof Value.Text(var text)
                ? new Value.Text(scope.run().spend(change.apply(text)))
                : Value.NULL);
  }

  /** A scalar as a string; null for anything else. */
  static Value string(Value value) {
    return switch (value) {
      case Value.Text text -> text;
      case Value.Bool(var truth) -> new Value.Text(Boolean.toString(truth));
      case Value.Num(var number) -> new Value.Text(NumberText.of(number));
      case Value.DateTime(var instant) -> new Value.Text(Timestamps.format(instant));
      case Value.Null _, Value.Array _, Value.Obj _, Value.Range _, Value.Path _ -> Value.NULL;
    };
  }

  private static Value startsWith(Value whole, Value start) {
    return whole instanceof Value.Text(var text) && start instanceof Value.Text(var prefix)
        ? Value.Bool.of(text.startsWith(prefix))
        : Value.NULL;
  }

  private static Value split(List<Value> arguments, Scope scope) {
    if (!(arguments.getFirst() instanceof Value.Text(var text))
        || !(arguments.getLast() instanceof Value.Text(var separator))) {
      return Value.NULL;
    }
    var parts = separator.isEmpty() ? characters(text) : parts(text, separator, scope.run());
    scope.run().spend(parts.size());
    return new Value.Array(parts);
  }

  private static List<Value> characters(String text) {
    return text.codePoints().<Value>mapToObj(it -> new Value.Text(Character.toString(it))).toList();
  }

  private static List<Value> parts(String text, String separator, Run run) {
    var parts = new ArrayList<Value>();
    int start = 0;
    int end = TextSearch.find(separator, text, start, text.length(), run);
    while (end >= 0) {
      parts.add(new Value.Text(text.substring(start, end)));
      start = end + separator.length();
      end = TextSearch.find(separator, text, start, text.length(), run);
    }
    parts.add(new Value.Text(text.substring(start)));
    return text.isEmpty() ? List.of() : parts;
  }
}
