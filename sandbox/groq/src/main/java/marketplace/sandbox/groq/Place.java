package marketplace.sandbox.groq;

import java.util.List;

/**
 * Where in a query an expression stands, as far as compiling it is concerned.
 *
 * @param depth how many scopes are around it
 * @param function whether it belongs to a custom function's body, which cannot see beyond its own
 *     scopes
 * @param arguments the parameters of that function
 * @param reach what expressions here depend on
 * @param repeated whether it may be evaluated many times in scopes that differ
 */
record Place(int depth, boolean function, List<String> arguments, Reach reach, boolean repeated) {

  static Place query() {
    return new Place(0, false, List.of(), new Reach(List.of()), false);
  }

  static Place function(List<String> parameters) {
    return new Place(0, true, parameters, new Reach(parameters), true);
  }

  Place nested() {
    return new Place(depth + 1, function, arguments, reach, true);
  }

  Place once() {
    return new Place(depth, function, arguments, reach, false);
  }
}
