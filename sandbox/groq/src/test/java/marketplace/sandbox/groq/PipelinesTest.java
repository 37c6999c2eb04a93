package marketplace.sandbox.groq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelinesTest {

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          *[_type == "category"]                                → [{'_id':'cups','_type':'category','title':'Cups'},{'_id':'pots','_type':'category','title':'Pots'}]
          *[_type == "product" && !(_id in path("drafts.**"))]._id → ['bowl','mug','pan']
          *[stock > 0]._id                                      → ['mug']
          *[defined(stock)]._id                                 → ['bowl','mug']
          *["new" in tags]._id                                  → ['mug']
          *[_type == "product"][price < 20]._id                 → ['bowl','mug']
          count(*)                                              → 7
          *[_id in ["pan", "mug", "none"]]._id                  → ['mug','pan']
          *[_id == null]                                        → []
          """)
  void filtersGiveDocumentsInOrderOfTheirId(String query, String result) {
    Shop.assertGives(query, result);
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          *[defined(price)] | order(price desc)._id → ['pan','mug','bowl']
          *[defined(price)] | order(price)[0]._id → 'bowl'
          *[defined(price)] | order(price)[0..1]._id → ['bowl','mug']
          *[defined(price)] | order(price)[-1]._id → 'pan'
          *[defined(price)] | order(price)[-2..-1]._id → ['mug','pan']
          *[defined(price)] | order(category._ref desc, price asc)._id → ['pan','bowl','mug']
          *[defined(price)] | order(stock == 0 desc, price)[0]._id → 'bowl'
          *[defined(price)] | order(price) | {_id}[1...3] → [{'_id':'mug'},{'_id':'pan'}]
          [3, "a", null, 1, true, "B"] | order(@) → [1,3,'B','a',true,null]
          [1, 2] | order(@ desc) | order(@ asc) → [1,2]
          5 | order(@) → null
          """)
  void orderSortsByItsKeysAndThenKeepsPlaces(String query, String result) {
    Shop.assertGives(query, result);
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          *[_id == "mug"]{_id, title}                                      → [{'_id':'mug','title':'Red Mug'}]
          *[_id == "mug"][0]{"s": slug.current, "gone": nothing}           → {'s':'red-mug','gone':null}
          *[_id == "cups"][0]{..., "n": 1}                                 → {'_id':'cups','_type':'category','title':'Cups','n':1}
          *[_id == "mug"][0]{category->{title}}                            → {'category':{'title':'Cups'}}
          *[_id == "mug"][0]{sizes[]{name}}                                → {'sizes':[{'name':'small'},{'name':'large'}]}
          *[_id == "mug"][0]{sizes[_key == "l"]{ml}, tags[0]}              → {'sizes':[{'ml':400}],'tags':'red'}
          *[_id == "mug"][0]{sizes[].ml}                                   → {'sizes':[200,400]}
          {"a": [{"b": [{"c": 1}]}]}{a[].b[0].c}                           → {'a':[1]}
          {"a": [{"_ref": "cups"}]}{a[]->title}                            → {'a':['Cups']}
          *[_id == "mug"][0]{_id, stock > 0 => {"has": true}}              → {'_id':'mug','has':true}
          *[_id == "bowl"][0]{_id, stock > 0 => {"has": true}}             → {'_id':'bowl'}
          *[_id == "mug"][0]{_id, ...category}                             → {'_id':'mug','_ref':'cups'}
          *[_id == "mug"][0]{_id, ...nothing, }                            → {'_id':'mug'}
          {"a": 1, "a": 2}                                                 → {'a':2}
          {"a": [1, ...[2, 3], ...null]}                                   → {'a':[1,2,3]}
          [1, {"a": 1}] | {a}                                              → [null,{'a':1}]
          """)
  void projectionsMakeNewObjects(String query, String result) {
    Shop.assertGives(query, result);
  }

  @Test
  void theBestScoreComesFirst() {
    Shop.assertGives(
        "* | score(title match 'pan', boost(_id == 'mug', 5))[0..2]{_id}",
        "[{'_id':'mug'},{'_id':'drafts.pan'},{'_id':'pan'}]");
    Shop.assertGives("[{'a': 1}, {'a': 2}] | score(a > 0 && a > 1)._score", "[2,0]");
    Shop.assertGives("[{'a': 1}, {'a': 2}] | score(a > 0 || a > 1)._score", "[2,1]");
    Shop.assertGives("[{'a': 1}] | score(a == 1) | score(boost(a == 1, 2))._score", "[4]");
  }

  @Test
  void aWordThatIsFoundScoresOneAndMoreForEachFurtherTime() {
    var texts = "[{'t': 'a'}, {'t': 'a b'}, {'t': 'c'}, {'t': 'a a'}]";

    Shop.assertGives(texts + " | score(t match 'a')._score", "[1.375,1,1,0]");
    Shop.assertGives(texts + " | score(t match 'a b')._score", "[2,0,0,0]");
  }

  @Test
  void parametersStandForValuesIndexesAndBounds() {
    Map<String, Value> parameters =
        Map.of("id", new Value.Text("mug"), "n", new Value.Num(1), "name", new Value.Text("title"));

    assertThat(Shop.ask("*[_id == $id][0].title", parameters)).isEqualTo(Shop.json("'Red Mug'"));
    assertThat(Shop.ask("[1, 2, 3][$n]", parameters)).isEqualTo(Shop.json("2"));
    assertThat(Shop.ask("[1, 2, 3][0...$n]", parameters)).isEqualTo(Shop.json("[1]"));
    assertThat(Shop.ask("*[_id == $id][0][$name]", parameters)).isEqualTo(Shop.json("'Red Mug'"));
  }
}
