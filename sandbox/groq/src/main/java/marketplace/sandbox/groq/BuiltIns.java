package marketplace.sandbox.groq;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All functions of the language, by namespace and name; those that see their arguments unevaluated
 * are elsewhere.
 */
final class BuiltIns {
  private static final Map<String, BuiltIn> ALL = new HashMap<>();

  static {
    GeneralFunctions.addTo(ALL);
    TextFunctions.addTo(ALL);
    ArrayFunctions.addTo(ALL);
    SanityFunctions.addTo(ALL);
    ALL.put(
        "pt::text",
        new BuiltIn(1, 1, (it, scope) -> PortableText.text(it.getFirst(), scope.run())));
    ALL.put(
        "global::pt",
        new BuiltIn(1, 1, (it, scope) -> PortableText.checked(it.getFirst(), scope.run())));
  }

  private BuiltIns() {}

  static Optional<BuiltIn> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }
}
