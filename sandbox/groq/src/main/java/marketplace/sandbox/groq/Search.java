package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import marketplace.sandbox.groq.Lookup.Order;
import marketplace.sandbox.groq.Term.Kind;

/** Looks for the documents that pass a filter, in one evaluation. */
final class Search {

  /** So few are looked at sooner than another index is asked. */
  private static final int FEW = 32;

  private static final By PLACE = new By.Place();
  private static final Bounds ALL = new Bounds.All();

  private final List<Term> terms;
  private final Dataset dataset;
  private final Scope inner;
  private final Optional<OfType> type;

  /** The condition that says of which type documents are, and what it says. */
  private record OfType(Term term, String name) {}

  Search(List<Term> terms, Scope scope) {
    this.terms = terms;
    this.dataset = scope.run().dataset();
    this.inner = scope.nested(Value.NULL);
    this.type = terms.stream().flatMap(term -> type(term).stream()).findFirst();
  }

  private Optional<OfType> type(Term term) {
    return term.access().orElse(null) instanceof Term.Type(var node)
            && node.evaluate(inner) instanceof Value.Text(var name)
        ? Optional.of(new OfType(term, name))
        : Optional.empty();
  }

  /**
   * By what leaves the fewest documents to look at.
   *
   * @param wanted how many are asked for at most
   */
  Found fewest(long wanted) {
    return byId().orElseGet(() -> byIndex(wanted));
  }

  /** How many there are, if an index can tell without a look at them. */
  OptionalInt counted() {
    var all =
        Stream.concat(
            Stream.of(ofType().orElseGet(this::everything)),
            candidates().stream().flatMap(candidate -> by(candidate).stream()));
    return (byId().isPresent() ? Stream.<Found>empty() : all)
        .filter(Found::isCounted)
        .mapToInt(Found::size)
        .findFirst();
  }

  private Optional<Found> byId() {
    return terms.stream().flatMap(term -> byId(term).stream()).findFirst();
  }

  private Optional<Found> byId(Term term) {
    if (!(term.access().orElse(null) instanceof Term.Ids(var node))) {
      return Optional.empty();
    }
    return switch (node.evaluate(inner)) {
      case Value.Text(var id) -> Optional.of(found(dataset.find(id).stream().toList()));
      case Value.Array(var ids) when ids.stream().allMatch(Value.Text.class::isInstance) ->
          Optional.of(found(withIds(ids)));
      default -> Optional.empty();
    };
  }

  private List<Value.Obj> withIds(List<Value> ids) {
    return ids.stream()
        .flatMap(id -> References.text(id).stream())
        .distinct()
        .sorted(Comparison::codePoints)
        .flatMap(id -> dataset.find(id).stream())
        .toList();
  }

  private Found found(List<Value.Obj> documents) {
    return new Found(new Hits<>(documents, documents.size(), true), terms);
  }

  private Found byIndex(long wanted) {
    var best = ofType().orElseGet(this::everything);
    for (var candidate : candidates()) {
      if (best.size() <= FEW) {
        break;
      }
      var other = best;
      best = by(candidate).filter(found -> isLess(found, candidate, other, wanted)).orElse(best);
    }
    return best;
  }

  /** A range is brought into the order of the dataset first, a scan may end early. */
  private static boolean isLess(Found found, Candidate candidate, Found scan, long wanted) {
    double size = Math.max(found.size(), 1);
    return candidate.keyed().kind() == Kind.RANGE
        ? 2 * size <= scan.size() * Math.min(wanted / size, 1)
        : size <= scan.size();
  }

  private Optional<Found> ofType() {
    return type.flatMap(_ -> lookUp(PLACE, ALL, Order.DATASET)).map(hits -> rest(hits, _ -> true));
  }

  private Found everything() {
    var hits =
        dataset
            .lookUp(new Lookup(PLACE, Optional.empty(), ALL))
            .orElseGet(() -> new Hits<>(dataset.documents(), Integer.MAX_VALUE, false));
    return new Found(hits, terms);
  }

  private Optional<Hits<Value.Obj>> lookUp(By by, Bounds bounds, Order order) {
    return dataset.lookUp(new Lookup(by, type.map(OfType::name), bounds, order));
  }

  /** What was found among those of the type; some conditions are left to be asked. */
  private Found rest(Hits<Value.Obj> hits, Predicate<Term> isLeft) {
    var typeTerm = type.map(OfType::term);
    return new Found(
        hits,
        terms.stream()
            .filter(term -> !typeTerm.equals(Optional.of(term)) && isLeft.test(term))
            .toList());
  }

  private List<Candidate> candidates() {
    var candidates = new ArrayList<Candidate>();
    for (var term : terms) {
      if (term.access().orElse(null) instanceof Term.Keyed keyed) {
        var bounds = keyed.keys().in(inner);
        if (!bounds.isEmpty()) {
          add(new Candidate(keyed, bounds, List.of(term)), candidates);
        }
      }
    }
    candidates.sort(Comparator.comparing(candidate -> candidate.keyed().kind()));
    return candidates;
  }

  private static void add(Candidate next, List<Candidate> candidates) {
    for (int i = 0; i < candidates.size(); i++) {
      var both = candidates.get(i).and(next);
      if (both.isPresent()) {
        candidates.set(i, both.get());
        return;
      }
    }
    candidates.add(next);
  }

  private Optional<Found> by(Candidate candidate) {
    var all = new ArrayList<Hits<Value.Obj>>();
    for (var bounds : candidate.bounds()) {
      lookUp(candidate.keyed().by(), bounds, Order.DATASET).ifPresent(all::add);
    }
    return all.size() == candidate.bounds().size()
        ? Optional.of(rest(together(all, candidate.keyed().kind()), candidate::leaves))
        : Optional.empty();
  }

  private static Hits<Value.Obj> together(List<Hits<Value.Obj>> all, Kind kind) {
    return all.size() == 1
        ? all.getFirst()
        : switch (kind) {
          case KEY, RANGE -> union(all);
          case WORD -> Collections.min(all, Comparator.comparingInt(Hits::size));
        };
  }

  private static Hits<Value.Obj> union(List<Hits<Value.Obj>> all) {
    var size = all.stream().mapToLong(Hits::size).sum();
    return new Hits<>(() -> byId(all).values().iterator(), Math.clamp(size, 0, 1 << 30), false);
  }

  private static Map<String, Value.Obj> byId(List<Hits<Value.Obj>> all) {
    var documents = new TreeMap<String, Value.Obj>(Comparison::codePoints);
    for (var hits : all) {
      for (var document : hits.documents()) {
        References.text(document.get("_id")).ifPresent(id -> documents.put(id, document));
      }
    }
    return documents;
  }

  /** In the order of a key, if that is less work than to sort what passes. */
  Optional<Found> inOrder(FieldPath key, Order order, long wanted) {
    var by = new By.Field(key);
    var range = candidates().stream().filter(it -> it.isOneRangeOf(by)).findFirst();
    return lookUp(by, range.map(it -> it.bounds().getFirst()).orElse(ALL), order)
        .map(hits -> rest(hits, term -> range.filter(it -> !it.leaves(term)).isEmpty()))
        .filter(walk -> walk.unanswered().isEmpty() || isShort(walk, wanted));
  }

  /** How far one has to go until enough have passed, compared with how many could. */
  private boolean isShort(Found walk, long wanted) {
    double passing = Math.max(fewest(Long.MAX_VALUE).size(), 1);
    return Math.min(wanted / passing, 1) * walk.size() <= passing;
  }
}
