package marketplace.sandbox.groq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever indexes there are, and whatever happens to the documents: the answer is the same. */
class IndexedAnswersTest {
  private static final List<String> VALUES =
      List.of("1", "2.5", "'a'", "'a b'", "'c1'", "true", "null", "['a', 'b']", "{'x': 1}");
  private static final List<String> PATHS =
      List.of("_id", "_type", "a", "b", "b.x", "refs", "refs[]._ref");

  private final Stock stock = new Stock();

  /** A document with attributes of any type, or the end of the one that has its id. */
  @Provide
  Arbitrary<Value.Obj> documents() {
    var value = Arbitraries.of(VALUES);
    return Combinators.combine(
            Arbitraries.integers().between(0, 60),
            Arbitraries.of("product", "category", "other"),
            value,
            value,
            value,
            Arbitraries.integers().between(0, 9))
        .as((id, type, a, b, x, ref) ->
            Shop.object(
                "{'_id':'d%d','_type':'%s','a':%s,'b':%s,'c':{'x':%s},'refs':[{'_ref':'c%d'}]}"
                    .formatted(id, type, a, b, x, ref)));
  }

  @Provide
  Arbitrary<String> queries() {
    return Combinators.combine(conditions().list().ofMinSize(1).ofMaxSize(3), endings())
        .as((conditions, ending) -> "*[" + String.join(" && ", conditions) + "]" + ending);
  }

  private static Arbitrary<String> conditions() {
    var path = Arbitraries.of(PATHS);
    var value = Arbitraries.of(VALUES);
    var operator = Arbitraries.of("==", "!=", "<", "<=", ">", ">=", "match");
    return Arbitraries.oneOf(
        Combinators.combine(path, operator, value).as((p, o, v) -> p + " " + o + " " + v),
        Combinators.combine(path, operator, value).as((p, o, v) -> v + " " + o + " " + p),
        Combinators.combine(path, value, value).as((p, v, w) -> p + " in [" + v + ", " + w + "]"),
        Combinators.combine(path, value, value).as((p, v, w) -> p + " in " + v + ".." + w),
        Combinators.combine(path, value).as((p, v) -> v + " in " + p),
        Combinators.combine(value, value).as((v, w) -> "references(" + v + ", " + w + ")"),
        path.map(p -> "defined(" + p + ")"),
        Arbitraries.just("_type == 'product'"),
        Arbitraries.just("a match ['a*', 'b']"));
  }

  private static Arbitrary<String> endings() {
    var key = Arbitraries.of("a", "a desc", "b", "b desc", "b.x", "_type", "_id desc", "refs");
    var order = key.list().ofMinSize(1).ofMaxSize(2).map(it -> String.join(", ", it));
    return Arbitraries.oneOf(
        Arbitraries.of("", "[0...4]", "._id", "{_id, 'n': count(*[references(^._id)])}"),
        order.map(it -> " | order(" + it + ")"),
        order.map(it -> " | order(" + it + ")[1...5]"));
  }

  @Property(tries = 150)
  void anIndexNeverChangesAnAnswer(
      @ForAll("documents") Value.Obj first,
      @ForAll("documents") Value.Obj second,
      @ForAll("queries") String query) {
    for (var document : List.of(first, second)) {
      stock.put(document);
      assertSame(query);
      assertSame("count(" + query + ")");
    }
    stock.remove(first.get("_id") instanceof Value.Text(var id) ? id : "");
    assertSame(query);
  }

  private void assertSame(String query) {
    var expected = Groq.parse(query).evaluate(stock.unindexed(), Map.of());
    for (int i = 0; i < 4; i++) {
      assertThat(stock.ask(query)).as(query).isEqualTo(expected);
    }
  }
}
