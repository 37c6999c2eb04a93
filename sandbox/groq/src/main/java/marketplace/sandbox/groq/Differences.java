package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where two values differ. */
final class Differences {
  private final Run run;
  private final List<KeyPath> paths = new ArrayList<>();

  private Differences(Run run) {
    this.run = run;
  }

  /** Whether anything that the selector picks, in either value, differs. */
  static boolean changedAny(Value before, Value after, Selector selector, Scope scope) {
    var selected = selected(before, after, selector, scope);
    return between(before, after, scope.run()).stream()
        .anyMatch(path -> selected.stream().anyMatch(path::overlaps));
  }

  /** Whether all that differs is within what the selector picks in either value. */
  static boolean changedOnly(Value before, Value after, Selector selector, Scope scope) {
    var selected = selected(before, after, selector, scope);
    return between(before, after, scope.run()).stream()
        .allMatch(path -> selected.stream().anyMatch(path::isWithin));
  }

  private static Set<KeyPath> selected(Value before, Value after, Selector selector, Scope scope) {
    var selected = new LinkedHashSet<KeyPath>();
    selector.select(KeyPath.ROOT, before, scope, (path, _) -> add(path, selected, scope.run()));
    selector.select(KeyPath.ROOT, after, scope, (path, _) -> add(path, selected, scope.run()));
    return selected;
  }

  private static void add(KeyPath path, Set<KeyPath> selected, Run run) {
    run.spend(1);
    selected.add(path);
  }

  private static List<KeyPath> between(Value before, Value after, Run run) {
    var differences = new Differences(run);
    differences.compare(KeyPath.ROOT, before, after);
    return differences.paths;
  }

  private void compare(KeyPath path, Value before, Value after) {
    run.visit(1);
    if (before instanceof Value.Obj a && after instanceof Value.Obj b) {
      compareObjects(path, a, b);
    } else if (before instanceof Value.Array(var a) && after instanceof Value.Array(var b)) {
      compareArrays(path, a, b);
    } else if (!before.equals(after)) {
      add(path);
    }
  }

  private void add(KeyPath path) {
    run.spend(1);
    paths.add(path);
  }

  private void compareArrays(KeyPath path, List<Value> a, List<Value> b) {
    if (a.size() != b.size()) {
      add(path);
      return;
    }
    for (int i = 0; i < a.size(); i++) {
      compare(path.plus(i), a.get(i), b.get(i));
    }
  }

  private void compareObjects(KeyPath path, Value.Obj a, Value.Obj b) {
    var names = new LinkedHashSet<>(a.fields().keySet());
    names.addAll(b.fields().keySet());
    for (var name : names) {
      if (a.has(name) && b.has(name)) {
        compare(path.plus(name), a.get(name), b.get(name));
      } else {
        add(path.plus(name));
      }
    }
  }
}
