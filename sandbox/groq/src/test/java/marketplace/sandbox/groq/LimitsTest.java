package marketplace.sandbox.groq;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
  private static final String NEVER = "_id == 'x' || ".repeat(100_000) + "false";

  @Test
  void aMissingParameterIsNamed() {
    assertFails("*[_id == $id]", Evaluation.standard(), "the parameter $id was not given");
  }

  @Test
  void anEvaluationThatTakesTooLongIsEnded() {
    assertFails(endless(), longest(Duration.ofMillis(20)), "the query takes longer than 20 ms");
  }

  @Test
  void aLongEvaluationOnAVirtualThreadLetsOthersHaveTheirTurn() throws InterruptedException {
    var evaluations = 8 * Runtime.getRuntime().availableProcessors();
    var begun = new CountDownLatch(evaluations);
    var ended = new AtomicInteger();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < evaluations; i++) {
        threads.execute(() -> {
          begun.countDown();
          assertFails(
              endless(), longest(Duration.ofSeconds(1)), "the query takes longer than 1000 ms");
          ended.incrementAndGet();
        });
      }
      begun.await();
      assertThat(ended).hasValueLessThan(evaluations / 2);
    }
    assertThat(ended).hasValue(evaluations);
  }

  private static String endless() {
    var query = "b";
    for (int i = 0; i < 20; i++) {
      query = "count(*[" + query + " == ^.n])";
    }
    return query;
  }

  private static Evaluation longest(Duration time) {
    return Evaluation.standard().building(Long.MAX_VALUE).within(time);
  }

  @Test
  void anEvaluationThatBuildsTooMuchIsEnded() {
    var frugal = Evaluation.standard().building(50);

    assertFails("*{\"a\": *{\"b\": [_id, ^._id]}}", frugal, "the query builds more than 50 values");
  }

  @Test
  void aResultThatIsTooLargeToBeWrittenIsRefused() {
    var shared = "{\"a\": 1}" + "{\"a\": @, \"b\": @}".repeat(60);

    assertFails(
        shared, Evaluation.standard().building(1000), "the result has more than 1000 values");
  }

  @Test
  void stringsAreWrittenWhereverTheyAre() {
    var text = "\"" + "x".repeat(4000) + "\"";

    assertFails(
        "*{\"a\": " + text + "}",
        Evaluation.standard().building(1000),
        "the result has more than 1000 values");
  }

  @Test
  void aStringThatIsTooLongIsRefused() {
    var doubled = "{\"a\": \"0123456789\"}" + "{\"a\": a + a}".repeat(60) + ".a";

    assertFails(
        doubled,
        Evaluation.standard(),
        "the query builds a string of more than 4000000 characters");
    assertFails(
        "{\"a\": *[]._id}"
            + "{\"a\": a + a}".repeat(18)
            + "{\"a\": array::join(a, _)}.a".replace("_", "\"" + "-".repeat(1000) + "\""),
        Evaluation.standard(),
        "the query builds a string of more than 4000000 characters");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "references('none')",
        "pt::text([@])",
        "diff::changedAny(@, {\"a\": @}, anywhere(true))",
        "array::unique([@, @])",
        "array::intersects([@], [@])",
        "count(*[@ in ^.b])",
        "[@] | order(a)",
        "@ in [^]"
      })
  void whatSharesMuchIsLookedAtForALimitedTime(String expression) {
    var shared = "{\"a\": 1}" + "{\"a\": @, \"b\": [@]}".repeat(60);
    var impatient = Evaluation.standard().within(Duration.ofMillis(50)).building(1000);

    var query = Groq.parse(shared + "{\"c\": " + expression + "}.c");

    assertTimeoutPreemptively(
        Duration.ofMinutes(2), () -> answerOrRefusal(query, Shop.DATASET, Map.of(), impatient));
  }

  private static Object answerOrRefusal(
      Query query, Dataset dataset, Map<String, Value> parameters, Evaluation options) {
    try {
      return query.evaluate(dataset, parameters, options);
    } catch (GroqException refused) {
      return refused;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"!", "-", "[", "(", "{\"a\": ", "count([", "*[_id == ", "1 + (", "a{\"b\": ^."})
  void aQueryOfTheGreatestHeightIsEvaluatedOnAnyThread(String opening) throws InterruptedException {
    var result = new AtomicReference<Value>();

    var thread =
        Thread.ofVirtual()
            .start(() -> result.set(highest(opening).evaluate(Shop.DATASET, Map.of())));
    thread.join();

    assertThat(result).hasValueMatching(Objects::nonNull);
  }

  private static Query highest(String opening) {
    var brackets = new StringBuilder(opening.replaceAll("[^\\[({]", "")).reverse().toString();
    var closing = brackets.replace('[', ']').replace('(', ')').replace('{', '}');
    for (int levels = 400; ; levels--) {
      try {
        return Groq.parse(opening.repeat(levels) + "a" + closing.repeat(levels));
      } catch (GroqSyntaxException _) {
        // One level less
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$aaa match $words",
        "*[$aaa match $words]",
        "*[$commas match 'a']",
        "*[NEVER]",
        "string::split($aaa, $ab)"
      })
  void longTextsAreSearchedForALimitedTime(String query) {
    var text = "a".repeat(2_000_000);
    Map<String, Value> parameters =
        Map.of(
            "aaa", new Value.Text(text),
            "ab", new Value.Text("a".repeat(100_000) + "b"),
            "words", new Value.Text("*a* ".repeat(100_000) + "*b*"),
            "commas", new Value.Text(",".repeat(2_000_000)));
    var impatient = Evaluation.standard().within(Duration.ofMillis(50));

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            answerOrRefusal(
                Groq.parse(query.replace("NEVER", NEVER)), manyDocuments(), parameters, impatient));
  }

  @Test
  void objectsWithManyAttributesAreBuiltInTime() {
    var attributes =
        IntStream.range(0, 50_000).mapToObj(i -> "\"k" + i + "\": " + i).collect(joining(","));

    var query = Groq.parse("{" + attributes + "," + attributes + "}.k49999");

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(query.evaluate(Shop.DATASET, Map.of())).isEqualTo(new Value.Num(49_999)));
  }

  private static Dataset manyDocuments() {
    return Dataset.of(
        IntStream.range(0, 4_000)
            .mapToObj(number -> Shop.object("{'_id':'" + number + "'}"))
            .toList());
  }

  @Test
  void whatOneQuerySpendsOnConstantsIsNotCountedForTheNext() {
    var text = "'" + "x".repeat(1_000_000) + "'";
    var query = "{}[" + text + " + " + text + "]";

    for (int i = 0; i < 60; i++) {
      assertThat(Groq.parse(query).evaluate(Shop.DATASET, Map.of())).isEqualTo(Value.NULL);
    }
  }

  @Test
  void deltaFunctionsNeedAChange() {
    assertFails(
        "before().a",
        Evaluation.standard(),
        "before(), after() and delta:: need a change to speak of");
  }

  @Test
  void theBoundsOfASliceAreWholeNumbers() {
    assertThatExceptionOfType(GroqException.class)
        .isThrownBy(
            () -> Groq.parse("[1][0..$n]").evaluate(Shop.DATASET, Map.of("n", new Value.Text("2"))))
        .withMessage("the bounds of a slice must be whole numbers");
  }

  private static void assertFails(String query, Evaluation options, String message) {
    assertThatExceptionOfType(GroqException.class)
        .isThrownBy(() -> Groq.parse(query).evaluate(Shop.DATASET, Map.of(), options))
        .withMessage(message);
  }
}
