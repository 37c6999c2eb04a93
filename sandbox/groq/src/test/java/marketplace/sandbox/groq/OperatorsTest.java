package marketplace.sandbox.groq;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorsTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          1 + 2 * 3                     → 7
          (1 + 2) * 3                   → 9
          7 - 2 - 1                     → 4
          2 ** 3 ** 2                   → 512
          -2 ** 2                       → -4
          7 % 4                         → 3
          -7 % 4                        → -3
          10 / 4                        → 2.5
          1 / 0                         → null
          0.1 + 0.2                     → 0.30000000000000004
          "a" + 'b'                     → 'ab'
          "a" + 1                       → null
          [1] + [2, 3]                  → [1,2,3]
          {"a": 1, "b": 1} + {"b": 2}   → {'a':1,'b':2}
          +5                            → 5
          -"a"                          → null
          1e3                           → 1000
          """)
  void arithmeticFollowsPrecedenceAndGivesNullForWrongTypes(String query, String result) {
    Shop.assertGives(query, result);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          1 == 1.0               → true
          1 == "1"               → false
          null == null           → true
          1 == null              → false
          1 != null              → true
          [1] == [1]             → false
          1 < 2                  → true
          "b" >= "a"             → true
          false < true           → true
          1 < "2"                → null
          null < 1               → null
          "\\u{10000}" > "\\uffff" → true
          dateTime("2020-01-01T00:00:00Z") < dateTime("2020-01-01T00:00:00-01:00") → true
          """)
  void comparisonsOfValuesThatHaveNoOrderAreUnknown(String query, String result) {
    Shop.assertGives(query, result);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          true && null           → null
          null && false          → false
          false && null          → false
          true && true           → true
          null || true           → true
          null || false          → null
          false || false         → false
          !null                  → null
          !true                  → false
          !1                     → null
          1 && true              → null
          """)
  void logicHasThreeValues(String query, String result) {
    Shop.assertGives(query, result);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          2 in [1, 2]                        → true
          3 in [1, 2]                        → false
          null in [null]                     → true
          [1] in [[1]]                       → false
          2 in 1..2                          → true
          2 in 1...2                         → false
          "b" in "a".."c"                    → true
          1 in "a".."c"                      → null
          1 in 5                             → null
          "drafts.a" in path("drafts.**")    → true
          "drafts.a.b" in path("drafts.*")   → false
          "drafts" in path("drafts.**")      → false
          "a.x.y.b" in path("a.**.b")        → true
          "a.b" in path("a.**.b")            → false
          """)
  void inLooksIntoArraysRangesAndPaths(String query, String result) {
    Shop.assertGives(query, result);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          "Red Mug" match "mug"                → true
          "Red Mug" match "mu"                 → false
          "Red Mug" match "mu*"                → true
          "Red Mug" match "*e*"                → true
          "Red Mug" match "mug red"            → true
          "Red Mug" match "mug blue"           → false
          ["Red", "Mug"] match "mug"           → true
          "Red Mug" match ["red", "m*g"]       → true
          "Red Mug" match ["red", null]        → false
          "Red Mug" match ["red", ""]          → true
          "Red Mug" match ["", "..."]          → false
          "end of it..." match "it"            → true
          "v1.2.3" match "v1.*"                → true
          "foo-bar" match "bar"                → true
          "anything" match ""                  → false
          null match "a"                       → false
          """)
  void matchFindsWordsWhateverTheirCase(String query, String result) {
    Shop.assertGives(query, result);
  }
}
