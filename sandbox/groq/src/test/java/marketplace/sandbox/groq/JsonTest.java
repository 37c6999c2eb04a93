package marketplace.sandbox.groq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3",
        "19.99",
        "10",
        "0",
        "-1.5",
        "1700000000000",
        "9007199254740991",
        "1.0E21",
        "\"a\"",
        "true",
        "null",
        "[1,[]]",
        "{\"b\":1,\"a\":{}}"
      })
  void whatComesInGoesOutTheSame(String json) {
    assertThat(Json.toJson(Json.toValue(Shop.json(json)))).hasToString(json);
  }

  @Test
  void whatJsonDoesNotHaveIsWrittenAsText() {
    Shop.assertGives("path('a.**')", "'a.**'");
    assertThat(Json.toJson(new Value.Range(new Value.Num(1), new Value.Num(2), false)).textValue())
        .isEqualTo("1...2");
  }

  @Test
  void thereIsOneZeroAndNoInfinity() {
    assertThat(new Value.Num(-0.0)).isEqualTo(new Value.Num(0));
    assertThat(Value.Num.of(Double.NaN)).isEqualTo(Value.NULL);
    assertThatIllegalArgumentException().isThrownBy(() -> new Value.Num(Double.POSITIVE_INFINITY));
  }

  @Test
  void objectsKeepTheOrderOfTheirAttributesAndFindThemByName() {
    var json = new StringBuilder("{");
    for (int i = 40; i > 0; i--) {
      json.append("'k").append(i).append("':").append(i).append(i > 1 ? "," : "}");
    }
    var object = Shop.object(json.toString());

    assertThat(object.fields().keySet()).startsWith("k40", "k39").hasSize(40);
    assertThat(object.get("k7")).isEqualTo(new Value.Num(7));
    assertThat(object.get("k41")).isEqualTo(Value.NULL);
    assertThat(object.fields()).containsOnlyKeys(object.fields().keySet());
  }

  @Test
  void valuesAreCopiedOnTheWayIn() {
    var fields = new HashMap<String, Value>(Map.of("a", Value.NULL));
    var object = new Value.Obj(fields);
    fields.clear();

    assertThat(object).isEqualTo(new Value.Obj(Map.of("a", Value.NULL)));
    assertThat(new Value.Array(List.of(object)).items()).containsExactly(object);
  }

  @Test
  void whatIsForPeopleToReadHasItsNumbersAsJavaScriptWritesThem() {
    var numbers = Json.toValue(Shop.json("[19.5, 1e21, 1e-7, 9007199254740993]"));

    assertThat(JsonText.of(numbers, (_, text) -> text))
        .isEqualTo("[\n  19.5,\n  1e+21,\n  1e-7,\n  9007199254740992\n]");
  }

  @Test
  void documentsMayBeginWithAByteOrderMark() throws IOException {
    var file = new ByteArrayInputStream("\ufeff{\"a\":1}\r\n\n{\"a\":2}".getBytes(UTF_8));

    assertThat(Ndjson.read(file)).extracting(it -> it.get("a")).hasSize(2);
  }

  @Test
  void aLineHoldsOneDocument() {
    var file = new ByteArrayInputStream("{}\n{} {}".getBytes(UTF_8));

    assertThatExceptionOfType(UnreadableDocuments.class)
        .isThrownBy(() -> Ndjson.read(file))
        .withMessage("line 2: not valid JSON: more follows after the value");
  }
}
