package marketplace.sandbox.groq;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraversalsTest {

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": {"b": 1}}.a.b                 → 1
          {"a b": 1}["a b"]                   → 1
          {"a": 1}["a" + ""]                  → 1
          {"a": 1}.b                          → null
          "text".length                       → null
          [1, 2, 3][0]                        → 1
          [1, 2, 3][-1]                       → 3
          [1, 2, 3][3]                        → null
          [1, 2, 3][1 + 1]                    → 3
          [1, 2, 3][0..1]                     → [1,2]
          [1, 2, 3][0...1]                    → [1]
          [1, 2, 3][-2..-1]                   → [2,3]
          [1, 2, 3][2..0]                     → []
          [1, 2, 3][@ > 1]                    → [2,3]
          [[1, 2], [3]][0][1]                 → 2
          {"a": [1, 2]}.a[]                   → [1,2]
          {"a": 1}.a[]                        → null
          {"a": 1}[@.a == 1]                  → {'a':1}
          """)
  void aStepTakesFromAnObjectOrAnArray(String query, String result) {
    Shop.assertGives(query, result);
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          [{"a": 1}, {"a": 2}].a                          → [1,2]
          [{"a": {"b": 1}}, {}].a.b                       → [1,null]
          {"x": [{"a": 1}]}.x.a                           → null
          {"x": [{"a": 1}]}.x[].a                         → [1]
          {"x": [{"a": [1]}, {"a": [2, 3]}]}.x[].a[]      → [1,2,3]
          {"x": [{"a": [1]}, {"a": [2, 3]}]}.x[].a[0]     → [1,2]
          [{"a": 1, "b": 2}, {"a": 3}]{a}[1]              → {'a':3}
          [{"a": 1}, {"a": 3}]{"b": a}[b > 1]             → [{'b':3}]
          """)
  void whatIsKnownToBeAnArrayIsTakenItemByItem(String query, String result) {
    Shop.assertGives(query, result);
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          *[_id == "mug"][0].category->title              → 'Cups'
          *[_id == "mug"].category->title                 → ['Cups']
          *[_id == "mug"][0].category->{"t": title}       → {'t':'Cups'}
          *[_type == "product"].category->_id             → ['cups',null,'cups','pots']
          {"_ref": "nowhere"}->                           → null
          [{"_ref": "cups"}, {"_ref": "pots"}][]->title   → ['Cups','Pots']
          """)
  void anArrowFollowsAReference(String query, String result) {
    Shop.assertGives(query, result);
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          *[_type == "category"]{"n": count(*[_type == "product" && references(^._id)])} → [{'n':2},{'n':1}]
          *[_type == "category"][count(*[references(^._id)]) > 1]._id                    → ['cups']
          *[_id == "mug"]{"s": sizes[ml > 200 && ^.stock == 3].name}                     → [{'s':['large']}]
          {"a": 1}{"b": {"c": 2}{"d": ^.a, "e": ^.^.a}}                                  → {'b':{'d':1,'e':null}}
          ^                                                                              → null
          """)
  void aCaretIsTheValueOfTheScopeAround(String query, String result) {
    Shop.assertGives(query, result);
  }
}
