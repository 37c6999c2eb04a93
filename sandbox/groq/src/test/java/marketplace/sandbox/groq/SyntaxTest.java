package marketplace.sandbox.groq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxTest {

  @ParameterizedTest(name = "{0} is wrong at {1} to {2}: {3}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          *[_type ==              → 10 → 10 → expected an expression, found the end of the query
          *[_type == "a"          → 14 → 14 → expected an operator or ']', found the end of the query
          *[a b]                  → 4  → 5  → expected an operator or ']', found 'b'
          *[a = 1]                → 4  → 5  → expected an operator or ']', found '=' ('==' compares)
          count(a b)              → 8  → 9  → expected an operator, ',' or ')', found 'b'
          *{a.b}                  → 2  → 5  → expected a name for this attribute: "name": value
          *{a["b"]}               → 2  → 8  → expected a name for this attribute: "name": value
          *{a[0].b}               → 2  → 8  → expected a name for this attribute: "name": value
          *{a: 1}                 → 2  → 3  → expected quotes around this name: "a": value
          *{"a" 1}                → 2  → 5  → expected ':' and a value after this name
          *{"a"}                  → 2  → 5  → expected ':' and a value after this name
          "abc                    → 0  → 4  → expected the closing quote of this string
          "\\x"                   → 1  → 3  → unknown escape sequence '\\x'
          1 # 2                   → 2  → 3  → unexpected character '#'
          a == b == c             → 7  → 9  → operators of this kind do not chain; use parentheses
          1 + nope(2)             → 4  → 11 → there is no function nope()
          a::nope(2)              → 0  → 10 → there is no function a::nope()
          count(1, 2)             → 0  → 11 → count() takes 1 argument, not 2
          round()                 → 0  → 7  → round() takes 1 or 2 arguments, not 0
          * | nope(1)             → 4  → 11 → there is no pipe function nope()
          1..2                    → 1  → 3  → a range can only stand in brackets or after 'in'
          a => b                  → 2  → 4  → '=>' can only stand in select() and in objects
          a asc                   → 2  → 5  → 'asc' and 'desc' can only stand in order()
          [1][0.5]                → 3  → 8  → an index must be a whole number
          [1][0..0.5]             → 5  → 7  → the bounds of a slice must be whole numbers
          [1][0.."a"]             → 5  → 7  → the bounds of a slice must be whole numbers
          [1][0..a]               → 5  → 7  → the bounds of a slice must be constant
          [1][0..count([2])]      → 5  → 7  → the bounds of a slice must be constant
          * | score(a, 1)         → 4  → 15 → expected conditions in score(), which are true or false
          * | score(boost("a", 1)) → 4 → 24 → expected conditions in score(), which are true or false
          * | score(!boost(a, 1)) → 11 → 22 → boost() can only stand in score(), by itself or under '&&' and '||'
          fn a::b($x) = 1; 2      → 14 → 15 → expected a projection of the parameter: $x{...}, $x->{...}, $x[]{...} or $x[]->{...}
          fn a::b($x, $y) = 1; 2  → 10 → 11 → expected ')', found ','
          $                       → 0  → 1  → expected a parameter's name after '$'
          """)
  void anErrorSaysWhereAndWhatWasExpected(String query, int start, int end, String message) {
    var error = catchThrowableOfType(GroqSyntaxException.class, () -> Groq.parse(query));

    assertThat(error).hasMessage(message);
    assertThat(error.start()).isEqualTo(start);
    assertThat(error.end()).isEqualTo(end);
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": [1, -2.5e1, true, null], "b": {"c": "d"}}  → {'a':[1,-25,true,null],'b':{'c':'d'}}
          "tab\\tquote\\"slash\\/"                           → 'tab\\tquote\\"slash/'
          "\\u00e9\\u{1F600}\\ud83d\\ude00"                  → '\\u00e9\\ud83d\\ude00\\ud83d\\ude00'
          [1, 2, ]                                         → [1,2]
          {"in": 1, "asc": 2}{in, asc}                     → {'in':1,'asc':2}
          {"a": 1}.a==1                                    → true
          """)
  void theLanguageContainsJson(String query, String result) {
    Shop.assertGives(query, result);
  }

  @Test
  void commentsRunToTheEndOfTheirLine() {
    Shop.assertGives("// first\n1 + // one\n2 // 'three'", "3");
    Shop.assertGives("\"// no comment\"", "'// no comment'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[",
        "{\"a\":",
        "!",
        "-",
        "a[",
        "count(",
        "a{\"b\":",
        "*[a in ",
        "1 + (",
        "a->b[@ == "
      })
  void nestingTooDeepIsAnErrorAndNoOverflow(String opening) {
    assertThatExceptionOfType(GroqSyntaxException.class)
        .isThrownBy(() -> Groq.parse(opening.repeat(100_000)))
        .withMessage("nested more than 300 levels deep");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 + ", "a.", "a | order(b) | order(", "2 ** "})
  void chainsTooLongAreAnErrorAndNoOverflow(String link) {
    assertThatExceptionOfType(GroqSyntaxException.class)
        .isThrownBy(() -> Groq.parse(link.repeat(100_000) + "a"));
  }

  @Test
  void longListsOfTermsAreNoNesting() {
    var query = "false || ".repeat(20_000) + "true";

    assertThat(Groq.parse(query).evaluate(Shop.DATASET, Map.of())).isEqualTo(Value.Bool.TRUE);
  }

  @Test
  void aParameterThatIsNotAmongTheGivenOnesIsAnError() {
    assertThat(Groq.parse("$a", Set.of("a")).evaluate(Shop.DATASET, Map.of("a", new Value.Num(1))))
        .isEqualTo(new Value.Num(1));
    assertThatExceptionOfType(GroqSyntaxException.class)
        .isThrownBy(() -> Groq.parse("$a + $b", Set.of("a")))
        .withMessage("the parameter $b was not given");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fn a::b($x) = $x{\"y\": $x}; 1",
        "fn a::b($x) = $x{\"y\": ^.^.z}; 1",
        "fn a::b($x) = $x{\"y\": a::b(@)}; 1",
        "fn a::b($x) = $x; 1",
        "fn a::b($x) = $x[0]{y}; 1",
        "fn a::b($x) = $x->y{z}; 1",
        "fn a::b($x) = ($x){y}; 1",
        "fn a::b($x) = *{y}; 1",
        "fn a::b() = @{y}; 1",
        "fn a::b($x) = $x{y}; a::b()",
        "fn a::b($x) = $x{y}; a::b(1, 2)",
        "fn a::b($x) = $x{y}; $x",
        "fn b($x) = $x{y}; b(1)",
      })
  void customFunctionsHaveRules(String query) {
    assertThatExceptionOfType(GroqSyntaxException.class)
        .isThrownBy(() -> Groq.parse(query, Set.of()));
  }
}
