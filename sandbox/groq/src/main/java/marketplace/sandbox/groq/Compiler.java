package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import marketplace.sandbox.groq.syntax.Expression;
import marketplace.sandbox.groq.syntax.Program;
import marketplace.sandbox.groq.syntax.Span;
import marketplace.sandbox.groq.syntax.SyntaxError;

/**
 * Turns a query's tree into nodes, and refuses what the grammar allows but the language does not.
 */
final class Compiler {
  private final Map<String, Value> parameters;
  private final Map<String, CustomFunction> functions = new HashMap<>();
  private final IdentityHashMap<Expression, Node> compiled = new IdentityHashMap<>();
  private final Map<Expression, Integer> written = new HashMap<>();
  private final Set<Expression> shared;
  private final Map<Expression, Node> sharedNodes = new HashMap<>();
  private final Set<String> argumentsUsed = new HashSet<>();
  private final TraversalCompiler traversals = new TraversalCompiler(this);
  private final CallCompiler calls = new CallCompiler(this);
  private int memory;
  private boolean parametric;

  private Compiler(Map<String, Value> parameters, Set<Expression> shared) {
    this.parameters = parameters;
    this.shared = shared;
  }

  /** Compiles for any parameters; where the plan depends on some, for these. */
  static Plan compile(Program program, Map<String, Value> parameters) {
    var compiler = new Compiler(parameters, Set.of());
    var plan = compiler.compile(program);
    var repeated = compiler.repeated();
    return repeated.isEmpty() ? plan : new Compiler(parameters, repeated).compile(program);
  }

  private Plan compile(Program program) {
    program.functions().forEach(this::declare);
    var body = compile(program.body(), Place.query());
    var filter = traversals.leadingFilter(program.body());
    return new Plan(body, filter, memory, parametric);
  }

  /** What is written several times and is the same everywhere. */
  private Set<Expression> repeated() {
    return written.entrySet().stream()
        .filter(it -> it.getValue() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void declare(Program.Declaration declaration) {
    argumentsUsed.clear();
    var body = compile(declaration.body(), Place.function(List.of(declaration.parameter())));
    functions.put(declaration.namespace() + "::" + declaration.name(), new CustomFunction(body));
  }

  Optional<CustomFunction> function(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  int remember() {
    return memory++;
  }

  /** The value of what is made of literals alone, or of literals and parameters. */
  Optional<Value> constant(Expression expression, Place place) {
    if (!Constants.isConstant(expression, place.arguments())) {
      return Optional.empty();
    }
    parametric |= Constants.usesParameters(expression);
    return Constants.evaluate(expression, parameters);
  }

  /**
   * Compiles an expression once, however often it is asked for: a filter and its index share what
   * they look for.
   */
  Node compile(Expression expression, Place place) {
    var known = compiled.get(expression);
    if (known == null) {
      known =
          isShareable(expression, place) ? shared(expression, place) : single(expression, place);
      compiled.put(expression, known);
    }
    return known;
  }

  /** Asking the dataset is what takes time. */
  private static boolean isShareable(Expression expression, Place place) {
    return expression instanceof Expression.Traversal && place.reach().isClosed(expression);
  }

  private Node shared(Expression expression, Place place) {
    written.merge(expression, 1, Integer::sum);
    return shared.contains(expression) ? sharedOnce(expression, place) : single(expression, place);
  }

  private Node sharedOnce(Expression expression, Place place) {
    var known = sharedNodes.get(expression);
    if (known == null) {
      known = remembered(expression, place);
      sharedNodes.put(expression, known);
    }
    return known;
  }

  /** Compiles an expression that is better counted than kept, wherever else it is written. */
  Node single(Expression expression, Place place) {
    return isRemembered(expression, place)
        ? remembered(expression, place)
        : build(expression, place);
  }

  private static boolean isRemembered(Expression expression, Place place) {
    return place.repeated() && !isCheap(expression) && place.reach().isClosed(expression);
  }

  private Node remembered(Expression expression, Place place) {
    return new Memo(remember(), build(expression, place.once()));
  }

  private static boolean isCheap(Expression expression) {
    return switch (expression.bare()) {
      case Expression.NullLiteral _,
          Expression.BooleanLiteral _,
          Expression.NumberLiteral _,
          Expression.StringLiteral _,
          Expression.Parameter _ ->
          true;
      default -> false;
    };
  }

  List<Node> compile(List<Expression> expressions, Place place) {
    return expressions.stream().map(expression -> compile(expression, place)).toList();
  }

  private Node build(Expression expression, Place place) {
    return switch (expression) {
      case Expression.NullLiteral() -> Node.constant(Value.NULL);
      case Expression.BooleanLiteral(var value) -> Node.constant(Value.Bool.of(value));
      case Expression.NumberLiteral(var value) -> Node.constant(Value.Num.of(value));
      case Expression.StringLiteral(var value) -> Node.constant(new Value.Text(value));
      case Expression.ArrayLiteral literal -> array(literal, place);
      case Expression.ObjectLiteral literal -> object(literal, place);
      case Expression.This() -> Scope::self;
      case Expression.Everything() -> Scan.EVERYTHING;
      case Expression.Parent(var levels, var span) -> parent(levels, span, place);
      case Expression.Name(var name) -> attribute(new Getter(name));
      case Expression.Parameter(var name, var span) -> parameter(name, span, place);
      case Expression.Group(var inner) -> compile(inner, place);
      case Expression.Traversal traversal -> traversals.compile(traversal, place);
      case Expression.Call call -> calls.compile(call, place);
      case Expression.PipeCall(var base, var call) ->
          calls.pipe(traversals.source(base, place), call, place);
      case Expression.Not(var operand) -> Logic.not(compile(operand, place));
      case Expression.Signed(var negative, var operand) ->
          signed(negative, compile(operand, place));
      case Expression.Binary binary -> new OperatorCompiler(this, place).compile(binary);
      case Expression.And(var terms) -> new Logic.And(compile(terms, place));
      case Expression.Or(var terms) -> new Logic.Or(compile(terms, place));
      case Expression.Range(_, _, _, var span) ->
          throw new SyntaxError("a range can only stand in brackets or after 'in'", span);
      case Expression.Pair(_, _, var span) ->
          throw new SyntaxError("'=>' can only stand in select() and in objects", span);
      case Expression.Ordering(_, _, var span) ->
          throw new SyntaxError("'asc' and 'desc' can only stand in order()", span);
      case Expression.Tuple(_, var span) ->
          throw new SyntaxError("a list in parentheses is only for selectors", span);
    };
  }

  private static Node attribute(Getter getter) {
    return scope -> getter.of(scope.self());
  }

  private static Node parent(int levels, Span span, Place place) {
    if (place.function() && levels >= place.depth()) {
      throw new SyntaxError("'^' reaches outside of the function", span);
    }
    return scope -> scope.ancestor(levels);
  }

  private Node parameter(String name, Span span, Place place) {
    int index = place.arguments().indexOf(name);
    if (index < 0) {
      return scope -> scope.run().parameter(name);
    }
    if (!argumentsUsed.add(name)) {
      throw new SyntaxError("a function can use its parameter $" + name + " only once", span);
    }
    return scope -> scope.argument(index);
  }

  private static Node signed(boolean negative, Node operand) {
    return scope ->
        operand.evaluate(scope) instanceof Value.Num(var number)
            ? new Value.Num(negative ? -number : number)
            : Value.NULL;
  }

  private Node array(Expression.ArrayLiteral literal, Place place) {
    var items =
        literal.elements().stream()
            .map(item -> new ItemNode(compile(item.value(), place), item.spread()));
    return new ArrayNode(items.toList());
  }

  Node object(Expression.ObjectLiteral literal, Place place) {
    var parts = new ArrayList<ObjectNode.Part>();
    literal
        .attributes()
        .forEach(attribute -> parts.add(ObjectNode.part(attribute, it -> compile(it, place))));
    return new ObjectNode(List.copyOf(parts));
  }

  /** One place in an array literal. */
  private record ItemNode(Node value, boolean spread) {}

  private record ArrayNode(List<ItemNode> items) implements Node {
    @Override
    public Value evaluate(Scope scope) {
      var values = new ArrayList<Value>(items.size());
      for (var item : items) {
        var value = item.value.evaluate(scope);
        if (!item.spread) {
          values.add(value);
        } else if (value instanceof Value.Array(var more)) {
          values.addAll(more);
        }
      }
      scope.run().spend(values.size());
      return new Value.Array(values);
    }
  }
}
