package marketplace.architecture;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every rule of the house, by theme. */
final class Rules {
  private static final List<Function<House, Stream<Rule>>> THEMES =
      List.of(
          Layers::rules,
          Core::rules,
          Ports::rules,
          UseCases::rules,
          Adapters::rules,
          Hygiene::rules,
          Packages::rules);

  private Rules() {}

  static Stream<Rule> of(String root) {
    var house = new House(root);
    return THEMES.stream().flatMap(theme -> theme.apply(house));
  }
}
