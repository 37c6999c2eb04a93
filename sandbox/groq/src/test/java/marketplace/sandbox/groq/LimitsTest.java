package marketplace.sandbox.groq;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void aMissingParameterIsNamed() {
    assertFails("*[_id == $id]", Evaluation.standard(), "the parameter $id was not given");
  }

  @Test
  void anEvaluationThatTakesTooLongIsEnded() {
    var query = "b";
    for (int i = 0; i < 20; i++) {
      query = "count(*[" + query + " == ^.n])";
    }

    var patient = Evaluation.standard().building(Long.MAX_VALUE).within(Duration.ofMillis(20));
    assertFails(query, patient, "the query takes longer than 20 ms");
  }

  @Test
  void anEvaluationThatBuildsTooMuchIsEnded() {
    var query = "[" + "1, ".repeat(99) + "1]";

    assertFails(
        query + "[count(" + query + "[@ == ^]) > 0]",
        Evaluation.standard().building(5_000),
        "the query visits or builds more than 5000 values");
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
