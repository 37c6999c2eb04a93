package marketplace.sandbox.groq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionsTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          coalesce(null, 2, 3)                        → 2
          coalesce()                                  → null
          select(false => 1, true => 2, 3)            → 2
          select(null => 1, 3)                        → 3
          select(false => 1)                          → null
          count([1, null])                            → 2
          count("ab")                                 → null
          length("a\\u{1F600}")                       → 2
          length([1, 2])                              → 2
          defined(null)                               → false
          defined([])                                 → true
          round(2.5)                                  → 3
          round(-2.5)                                 → -3
          round(3.14159, 2)                           → 3.14
          round(1.005, 2)                             → 1
          round(1, 0.5)                               → null
          string(19.99)                               → '19.99'
          string(10)                                  → '10'
          string(-1e20)                               → '-100000000000000000000'
          string(1e21)                                → '1e+21'
          string(0.000001)                            → '0.000001'
          string(-1.5e-7)                             → '-1.5e-7'
          array::join([1e21, 0, -0], " ")             → '1e+21 0 0'
          string([1])                                 → null
          global::lower("ABC")                        → 'abc'
          string::upper("abc")                        → 'ABC'
          string::split("a, b", ", ")                 → ['a','b']
          string::split("ab", "")                     → ['a','b']
          string::startsWith("abc", "ab")             → true
          array::join(["a", 1, true], "-")            → 'a-1-true'
          array::join([null], "-")                    → null
          array::compact([1, null, false])            → [1,false]
          array::unique([1, 2, 1, null, null, [1], [1]]) → [1,2,null,[1],[1]]
          array::intersects([1, 2], [2, 3])           → true
          array::intersects([], [1])                  → false
          math::sum([1, null, 2.5])                   → 3.5
          math::sum([])                               → 0
          math::avg([1, 2])                           → 1.5
          math::max([1, "a"])                         → null
          math::min([3, 1])                           → 1
          math::min([])                               → null
          """)
  void eachFunctionDoesWhatItIsNamedFor(String query, String result) {
    Shop.assertGives(query, result);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          dateTime("2020-01-01T12:00:00+02:00")                                        → '2020-01-01T10:00:00Z'
          dateTime("2020-01-01T12:00:00.5Z")                                           → '2020-01-01T12:00:00.500Z'
          dateTime("2020-01-01T12:00:00.1234567890123Z")                               → '2020-01-01T12:00:00.123Z'
          dateTime("2020-01-01T12:00:00+23:59")                                        → '2019-12-31T12:01:00Z'
          dateTime("2020-01-01T12:00:00-19:30")                                        → '2020-01-02T07:30:00Z'
          dateTime("2020-01-01T12:00:00+24:00")                                        → null
          dateTime("2020-01-01T12:00:0012Z")                                           → null
          dateTime("2020-02-30T12:00:00Z")                                             → null
          dateTime("2020-01-01")                                                       → null
          dateTime("2020-01-01T00:00:00Z") + 3600                                      → '2020-01-01T01:00:00Z'
          dateTime("2020-01-01T00:00:00Z") - 0.5                                       → '2019-12-31T23:59:59.500Z'
          dateTime("2020-01-02T00:00:00Z") - dateTime("2020-01-01T00:00:00Z")          → 86400
          dateTime("2020-01-02T00:00:00Z") + 1e18                                      → null
          """)
  void timesAreCalculatedInSeconds(String query, String result) {
    Shop.assertGives(query, result);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          pt::text({"_type": "b", "children": [{"_type": "span", "text": "a"}, {"_type": "span", "text": "b"}]}) → 'ab'
          pt::text([{"_type": "block", "children": []}, {"_type": "image"}])                       → ''
          pt::text({"children": [{"_type": "span", "text": "a"}]})                                 → null
          pt::text([{"_type": "image"}])                                                           → null
          pt::text("a")                                                                            → null
          """)
  void portableTextHasAPlainForm(String query, String result) {
    Shop.assertGives(query, result);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          diff::changedAny({"a": 1}, {"a": 2}, a)                        → true
          diff::changedAny({"a": 1, "b": 1}, {"a": 2, "b": 1}, b)        → false
          diff::changedAny({"a": {"b": 1}}, {"a": {"b": 2}}, a)          → true
          diff::changedAny({"a": [{"b": 1}]}, {"a": [{"b": 2}]}, a[].b)  → true
          diff::changedOnly({"a": 1, "b": 1}, {"a": 2, "b": 1}, a)       → true
          diff::changedOnly({"a": 1, "b": 1}, {"a": 2, "b": 2}, a)       → false
          diff::changedOnly({"a": 1, "b": 1}, {"a": 2, "b": 2}, (a, b))  → true
          diff::changedOnly({"a": 1}, {"a": 1}, b)                       → true
          """)
  void differencesAreAskedForByPlace(String query, String result) {
    Shop.assertGives(query, result);
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          fn shop::label($p) = $p{"l": title}; *[_id == "mug"]{"x": shop::label(@)}  → [{'x':{'l':'Red Mug'}}]
          fn a::name($x) = $x->{title}; *[_id == "mug"][0]{"c": a::name(category)}   → {'c':{'title':'Cups'}}
          fn a::names($x) = $x[]{name}; a::names([{"name": 1, "b": 2}, 3])           → [{'name':1},null]
          fn a::titles($x) = $x[]->{title}; a::titles([{"_ref": "cups"}])            → [{'title':'Cups'}]
          fn a::in($x) = $x{n}; fn a::out($x) = $x{"i": a::in(i)}; a::out({"i": {"n": 1}}) → {'i':{'n':1}}
          fn math::sum($x) = $x{n}; math::sum({"n": 1, "m": 2})                      → {'n':1}
          """)
  void aQueryDeclaresFunctionsOfItsOwn(String query, String result) {
    Shop.assertGives(query, result);
  }

  @Test
  void sanityKnowsVersionsOfADocument() {
    Shop.assertGives("*[sanity::versionOf('pan')]._id", "['drafts.pan','pan']");
  }

  @Test
  void theEvaluationKnowsTheTimeTheCallerAndTheProject() {
    var options =
        Evaluation.standard()
            .at(Instant.parse("2026-01-02T03:04:05Z"))
            .as("me")
            .in("shop", "production");

    assertThat(evaluate("[now(), identity(), sanity::projectId(), sanity::dataset()]", options))
        .isEqualTo(Shop.json("['2026-01-02T03:04:05Z','me','shop','production']").toString());
  }

  @Test
  void deltaFunctionsSpeakOfTheChange() {
    var change = new Evaluation.Change(Shop.object("{'a':1,'b':1}"), Shop.object("{'a':2,'b':1}"));
    var options = Evaluation.standard().of(change);

    assertThat(
            evaluate(
                "[before().a, after().a, delta::changedAny(a), delta::changedOnly(b)]", options))
        .isEqualTo("[1,2,true,false]");
    assertThat(evaluate("delta::operation()", options)).isEqualTo("\"update\"");
    assertThat(
            evaluate(
                "delta::operation()",
                Evaluation.standard().of(new Evaluation.Change(Value.NULL, Value.NULL))))
        .isEqualTo("\"create\"");
  }

  private static String evaluate(String query, Evaluation options) {
    return Json.toJson(Groq.parse(query).evaluate(Shop.DATASET, Map.of(), options)).toString();
  }
}
