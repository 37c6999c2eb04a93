package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What an endpoint understands, by name; it refuses what it does not. */
record Parameters(Map<String, Parameter> known) {
  private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*])*)");

  /** One parameter: what its value must look like. */
  record Parameter(String name, Kind kind, boolean required) {
    Parameter andRequired() {
      return new Parameter(name, kind, true);
    }
  }

  /** The shapes that form encoding can carry. */
  enum Kind {
    TEXT,
    INTEGER,
    FLAG,
    LIST,
    GROUP
  }

  static Parameter text(String name) {
    return new Parameter(name, Kind.TEXT, false);
  }

  static Parameter integer(String name) {
    return new Parameter(name, Kind.INTEGER, false);
  }

  static Parameter flag(String name) {
    return new Parameter(name, Kind.FLAG, false);
  }

  static Parameter list(String name) {
    return new Parameter(name, Kind.LIST, false);
  }

  static Parameter group(String name) {
    return new Parameter(name, Kind.GROUP, false);
  }

  static Parameters of(Parameter... parameters) {
    var known = new LinkedHashMap<String, Parameter>();
    known.put("expand", list("expand"));
    Arrays.stream(parameters).forEach(parameter -> known.put(parameter.name(), parameter));
    return new Parameters(known);
  }

  Params read(Map<String, List<String>> form) {
    var tree = JsonNodeFactory.instance.objectNode();
    form.forEach((name, values) -> values.forEach(value -> plant(tree, name, value)));
    tree.properties().forEach(entry -> check(entry.getKey(), entry.getValue()));
    known.values().stream()
        .filter(it -> it.required() && !tree.has(it.name()))
        .forEach(it -> refuseMissing(it.name()));
    return new Params(tree);
  }

  /** Puts {@code a[b][]=c} where it belongs; the items of a list get numbers for names. */
  private static void plant(ObjectNode tree, String name, String value) {
    var matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw unknown(name);
    }
    var node = tree;
    var key = matcher.group(1);
    for (var segment : segments(matcher.group(2))) {
      var inner = node.has(key) ? node.get(key) : node.putObject(key);
      if (!(inner instanceof ObjectNode group)) {
        throw StripeError.invalid("Invalid parameter: " + name);
      }
      node = group;
      key = segment.isEmpty() ? Integer.toString(node.size()) : segment;
    }
    node.put(key, value);
  }

  private static List<String> segments(String brackets) {
    return brackets.isEmpty()
        ? List.of()
        : List.of(brackets.substring(1, brackets.length() - 1).split("]\\[", -1));
  }

  private void check(String name, JsonNode value) {
    var parameter = known.get(name);
    if (parameter == null) {
      throw unknown(name);
    }
    switch (parameter.kind()) {
      case TEXT -> requireText(name, value);
      case INTEGER -> requireInteger(name, value);
      case FLAG -> requireFlag(name, value);
      case LIST, GROUP -> requireGroup(name, value);
    }
  }

  private static StripeError unknown(String name) {
    return StripeError.invalid("parameter_unknown", name, "Received unknown parameter: " + name);
  }

  private static void refuseMissing(String name) {
    throw StripeError.invalid("parameter_missing", name, "Missing required param: " + name + ".");
  }

  private static void requireText(String name, JsonNode value) {
    if (value.isObject()) {
      throw StripeError.invalid("Invalid string: " + value).with("param", name);
    }
    if (value.textValue().isEmpty()) {
      var message = "An empty string unsets a parameter, and " + name + " cannot be unset.";
      throw StripeError.invalid("parameter_invalid_empty", name, message);
    }
  }

  private static void requireInteger(String name, JsonNode value) {
    requireText(name, value);
    if (!value.textValue().matches("-?\\d{1,18}")) {
      var message = "Invalid integer: " + value.textValue();
      throw StripeError.invalid("parameter_invalid_integer", name, message);
    }
  }

  private static void requireFlag(String name, JsonNode value) {
    requireText(name, value);
    if (!List.of("true", "false").contains(value.textValue())) {
      throw StripeError.invalid("Invalid boolean: " + value.textValue()).with("param", name);
    }
  }

  private static void requireGroup(String name, JsonNode value) {
    if (!value.isObject()) {
      throw StripeError.invalid("Invalid hash or array: " + name).with("param", name);
    }
  }
}
