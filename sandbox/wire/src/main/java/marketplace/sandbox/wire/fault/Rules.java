package marketplace.sandbox.wire.fault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import marketplace.sandbox.wire.Request;

/** The rules in force, first come first served: a request is struck by one of them at the most. */
final class Rules {
  private final List<Rule> rules = new CopyOnWriteArrayList<>();
  private final AtomicLong lastId = new AtomicLong();

  Rule add(Plan plan) {
    var rule = Rule.of("fault-" + lastId.incrementAndGet(), plan);
    rules.add(rule);
    return rule;
  }

  List<Rule> all() {
    return List.copyOf(rules);
  }

  Optional<Rule> find(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  Optional<Rule> striking(Request request) {
    return rules.stream().filter(rule -> rule.strikes(request)).findFirst();
  }

  /** Takes a rule back; what it held goes on. */
  void remove(Rule rule) {
    rules.remove(rule);
    rule.gate().open();
  }

  void clear() {
    all().forEach(this::remove);
  }
}
