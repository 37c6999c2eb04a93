package marketplace.sandbox.groq;

import java.util.List;
import java.util.function.Function;
import marketplace.sandbox.groq.syntax.Attribute;
import marketplace.sandbox.groq.syntax.Expression;

/** Makes an object out of its parts, in their order; a later part wins. */
record ObjectNode(List<Part> parts) implements Node {

  /** Adds attributes to an object in the making. */
  @FunctionalInterface
  interface Part {
    void addTo(Fields.Builder fields, Scope scope);
  }

  static Part part(Attribute attribute, Function<Expression, Node> compile) {
    return switch (attribute) {
      case Attribute.Named(var name, var value) -> named(name, compile.apply(value));
      case Attribute.Spread(var value) -> spread(compile.apply(value));
      case Attribute.Conditional(var condition, var value) ->
          conditional(compile.apply(condition), spread(compile.apply(value)));
    };
  }

  private static Part named(String name, Node value) {
    return (fields, scope) -> fields.put(name, value.evaluate(scope));
  }

  private static Part spread(Node value) {
    return (fields, scope) -> {
      if (value.evaluate(scope) instanceof Value.Obj object) {
        scope.run().spend(object.fields().size());
        fields.putAll(object);
      }
    };
  }

  private static Part conditional(Node condition, Part part) {
    return (fields, scope) -> {
      if (condition.holds(scope)) {
        part.addTo(fields, scope);
      }
    };
  }

  @Override
  public Value evaluate(Scope scope) {
    scope.run().spend(parts.size());
    var fields = new Fields.Builder(parts.size());
    for (var part : parts) {
      part.addTo(fields, scope);
    }
    return new Value.Obj(fields.build());
  }
}
