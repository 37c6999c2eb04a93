package marketplace.sandbox.groq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** Whatever is asked of whatever documents is answered or refused, and says where it is wrong. */
class FuzzingTest {
  private static final Evaluation SHORT = Evaluation.standard().within(Duration.ofSeconds(2));
  private static final Map<String, Value> PARAMETERS = Map.of("p", new Value.Num(1));

  /** What queries are made of, and a few things that they are not. */
  private static final List<String> WORDS =
      List.of(
          """
          * @ ^ ^.^ _id title price tags category sizes $p $missing 1 -1 0.5 1e308 'a' "\\u{1F600}"
          true null [ ] ( ) { } [] . .. ... -> | order( score( asc desc == != < >= in match && || !
          + - ** / % => , : :: count( select( coalesce( references( path( dateTime( round( pt::text(
          array::join( array::unique( string::split( math::sum( diff::changedAny( before() now()
          delta::changedOnly( anywhere( boost( fn ; " // # $ 'open
          """
              .split("\\s+"));

  @Provide
  Arbitrary<String> soups() {
    return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(14).map(it -> String.join(" ", it));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().ofMaxLength(30);
  }

  /** Expressions that are nearly always valid. */
  @Provide
  Arbitrary<String> expressions() {
    var leaves =
        Arbitraries.of(
            "_id",
            "price",
            "@",
            "^.title",
            "1",
            "-2.5",
            "'mug'",
            "'*g'",
            "$p",
            "null",
            "category",
            "tags",
            "sizes[].name",
            "*",
            "*[_type == 'product']",
            "now()",
            "{}",
            "[]");
    return Arbitraries.recursive(() -> leaves, FuzzingTest::larger, 0, 4);
  }

  private static Arbitrary<String> larger(Arbitrary<String> part) {
    var shapes =
        Arbitraries.of(
            "*[%s == %s]",
            "*[%s > %s]",
            "(%s + %s)",
            "(%s ** %s)",
            "(%s in %s)",
            "(%s in %s..2)",
            "(%s && !%s)",
            "[%s, ...%s]",
            "{'a': %s, ...%s}",
            "(%s)[%s]",
            "(%s)[0..1]{'b': %s}",
            "*{'a': %s}[0...2]{'b': %s}",
            "(%s match %s)",
            "(%s)[] | order(%s desc, _id)",
            "* | order(%s)[0...3]{'c': %s}",
            "* | score(%s, boost(%s, 2))",
            "count([%s, %s])",
            "(%s)->title == %s",
            "select(%s => %s, 1)",
            "coalesce(%s, %s)",
            "(%s)[].sizes[%s].name",
            "(%s < %s || references(@))",
            "string(%s) + upper(%s)",
            "array::unique([%s, %s])",
            "diff::changedAny(%s, %s, (a, b[].c))",
            "math::sum([%s, %s])",
            "pt::text([%s, %s])",
            "string::split(%s, %s)",
            "array::join([%s, %s], '-')",
            "round(%s, %s)");
    return Combinators.combine(shapes, part, part).as((shape, a, b) -> shape.formatted(a, b));
  }

  /** Anything that JSON can say. */
  @Provide
  Arbitrary<List<Value.Obj>> datasets() {
    var leaves =
        Arbitraries.of(
            "null", "true", "0", "-1.5", "1e300", "'mug'", "'red *g'", "''", "{'_ref': 'mug'}");
    var values =
        Arbitraries.recursive(
            () -> leaves,
            part ->
                Combinators.combine(part, part)
                    .as((a, b) ->
                        "{'a': [%s, %s], 'name': %s, 'children': [%s]}".formatted(a, b, b, a)),
            0,
            2);
    return Combinators.combine(Arbitraries.of("mug", "pan", "a.b"), values, values)
        .as("{'_id': '%s', '_type': 'product', 'price': %s, 'sizes': [%s]}"::formatted)
        .map(Shop::object)
        .list()
        .ofMaxSize(4);
  }

  @Property(tries = 3000)
  void wordsInAnyOrderAreAnsweredOrRefused(@ForAll("soups") String query) {
    ask(query, Shop.DATASET);
  }

  @Property
  void anyTextIsAnsweredOrRefused(@ForAll("texts") String query) {
    ask(query, Shop.DATASET);
  }

  @Property(tries = 2000)
  @StatisticsReport(StatisticsReportMode.OFF)
  void expressionsAreAnsweredOverAnyDocuments(
      @ForAll("expressions") String query, @ForAll("datasets") List<Value.Obj> documents) {
    Statistics.label("answered")
        .collect(ask(query, Dataset.of(documents)))
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 60));
  }

  /** Whether it was answered. */
  private static boolean ask(String query, Dataset dataset) {
    try {
      var result = Groq.parse(query).evaluate(dataset, PARAMETERS, SHORT);
      assertThat(Json.toValue(Json.toJson(result))).isNotNull();
      return true;
    } catch (GroqSyntaxException refused) {
      assertThat(refused.start()).as(query).isBetween(0, query.length());
      assertThat(refused.end()).as(query).isBetween(refused.start(), query.length());
    } catch (GroqException refused) {
      assertThat(refused).as(query).hasMessageNotContaining("nested");
    }
    return false;
  }
}
