package marketplace.architecture;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The packages under one root; it remembers each that is named. */
final class House {
  private final String root;
  private final Set<String> named = new TreeSet<>();

  House(String root) {
    this.root = root;
  }

  /** A package alone. */
  String room(String name) {
    var room = root + "." + name;
    named.add(room);
    return room;
  }

  /** A package and all below it. */
  String floor(String name) {
    return room(name) + "..";
  }

  String[] floors(String... names) {
    return Stream.of(names).map(this::floor).toArray(String[]::new);
  }

  /** Everything under the root. */
  String whole() {
    return root + "..";
  }

  /** Every package as a slice of its own. */
  String eachRoom() {
    return root + ".(**)";
  }

  /** Every package right below this one as a slice, with all below it. */
  String eachFloorOf(String name) {
    return room(name) + ".(*)..";
  }

  /** Every package that was named, here or by a rule made later. */
  Set<String> named() {
    return named;
  }
}
