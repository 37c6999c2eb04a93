package marketplace.sandbox.groq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningTest {
  private final Stock stock = new Stock();

  @ParameterizedTest(name = "{0} looks at {1} documents")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          *[_id == "p007"]                                                → 1
          *["p007" == _id && _type == "product"][0]                       → 1
          *[_id in ["p007", "p008", "p007", "none"]]                      → 3
          *[_type == "category"]                                          → 10
          *[(title != "x" && (_type == "category"))]                      → 10
          *[_type == "product"][slug.current == "mug-007"]                → 1
          *["mug-007" == slug.current]                                    → 1
          *[_type == "product" && slug["current"] in ["mug-007", "x"]]    → 1
          *[_type == "product" && price > 47]                             → 12
          *[_type == "product" && 48 <= price]                            → 12
          *[_type == "product" && price >= 10 && price < 12]              → 12
          *[_type == "product" && price in 10..11]                        → 12
          *[_type == "product" && price in 10...11]                       → 6
          *[references("c3")]                                             → 30
          *[_type == "product" && references("c3", ["c4"])]               → 60
          *[_type == "product" && "c3" in categories[]._ref]              → 30
          *[_type == "product" && "t3" in tags]                           → 43
          *[_type == "product" && "t3" in tags[]]                         → 43
          *[title match "mug 007"]                                        → 1
          *[title match ["mug", "00*"]]                                   → 10
          *[_type == "product" && title match "*7" && slug.current == "x"] → 0
          *[_type == "product" && categories[0]._ref == "c3"]             → 300
          *[_type == "product" || price > 1]                              → 310
          *[_type == "product" && !(price > 10)]                          → 300
          *[_id == title]                                                 → 310
          *[price == null]                                                → 310
          """)
  void theIndexThatLeavesTheFewestDocumentsIsAsked(String query, int looked) {
    assertThat(stock.lookedAt(query)).isEqualTo(looked);
  }

  @ParameterizedTest(name = "{0} looks at {1} documents")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          *[_type == "product"] | order(title)[0...10]                           → 10
          *[_type == "product"] | order(title desc)[10...20]{title}              → 20
          *[_type == "product"] | order(price desc, title)[0...6]                → 7
          *[_type == "product" && price < 20] | order(price desc)[0]             → 1
          *[_type == "product" && stock > 0] | order(title)[0...10]              → 14
          *[_type == "product" && slug.current == "mug-001"] | order(title)[0]   → 1
          *[_type == "product"] | order(lower(title))[0...10]                    → 300
          * | order(title)[0...10]                                               → 10
          """)
  void aPageDoesNotSortTheDataset(String query, int looked) {
    assertThat(stock.lookedAt(query)).isEqualTo(looked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          count(*)                                                                              → 310
          count(*[_type == "product"])                                                          → 300
          count(*[_type == "product" && stock > 0])                                             → 200
          count(*[_type == "product" && stock > 0 && stock <= 1])                               → 100
          count(*[_type == "product" && references("c3")])                                      → 30
          math::sum(*[_type == "category"]{"n": count(*[_type == "product" && references(^._id)])}.n) → 570
          """)
  void whatAnIndexCountsIsNotLookedAt(String query, int count) {
    assertThat(stock.ask(query)).isEqualTo(new Value.Num(count));
    assertThat(stock.lookedAt(query)).isLessThanOrEqualTo(10);
  }

  @Test
  void aPathIsIndexedWhenItIsAskedForTheThirdTime() {
    var query = "*[slug.current == 'mug-007']";

    assertThat(looked(query)).isEqualTo(310);
    assertThat(looked(query)).isEqualTo(310);
    assertThat(looked(query)).isEqualTo(1);
  }

  private int looked(String query) {
    int before = stock.looked();
    stock.ask(query);
    return stock.looked() - before;
  }

  @Test
  void aJoinInAProjectionIsALookUp() {
    var query = "*[_id == 'p007']{\"n\": *[_id == ^.categories[0]._ref][0].title}";

    assertThat(stock.lookedAt(query)).isEqualTo(2);
  }

  @Test
  void aReverseJoinInAProjectionIsALookUp() {
    var query =
        "*[_type == 'category']{\"of\": *[_type == 'product' && references(^._id)][0...2].title}";

    assertThat(stock.lookedAt(query)).isEqualTo(10 + 10 * 2);
  }

  @Test
  void whatDoesNotDependOnTheDocumentIsEvaluatedOnce() {
    var query = "*[_type == 'product' && title != string(math::avg(*[defined(price)].price))]._id";

    assertThat(stock.lookedAt(query)).isEqualTo(300 + 310);
  }

  @Test
  void whatIsWrittenSeveralTimesIsEvaluatedOnce() {
    var query =
        "{'low': math::min(*[_type == 'product'].price), 'high': math::max(*[_type =="
            + " 'product'].price)}";

    assertThat(stock.lookedAt(query)).isEqualTo(300);
    assertThat(Json.toJson(stock.ask(query))).isEqualTo(Shop.json("{'low': 0, 'high': 49}"));
  }

  @Test
  void whatIsWrittenSeveralTimesIsStillCountedByTheIndex() {
    var query = "{'a': count(*[_type == 'product']), 'b': count(*[_type == 'product']) + 1}";

    assertThat(stock.lookedAt(query)).isZero();
  }

  @Test
  void nestedQueriesThatDependOnNothingCostNoMoreThanTheirSum() {
    var query = "*[_type == 'category']";
    for (int i = 0; i < 40; i++) {
      query = "*[_type == 'category' && title in " + query + "[].title]";
    }

    assertThat(stock.lookedAt(query)).isEqualTo(41 * 10);
  }

  @Test
  void aSliceOfAnUnorderedFilterStopsAtItsEnd() {
    assertThat(stock.lookedAt("*[_type == 'product' && !(title > 'Mug 289')]{title}[0...5]"))
        .isEqualTo(15);
  }

  @Test
  void queriesKnowWhichDocumentsTheirFilterLetsPass() {
    var mug = Shop.DATASET.find("mug").orElseThrow();

    assertThat(matches("*[_type == $type]", mug)).isTrue();
    assertThat(matches("*[_type == $type][price > 100] | order(title){title}", mug)).isFalse();
    assertThat(matches("*[_type == $type][0...5]", mug)).isTrue();
    assertThat(matches("*", mug)).isTrue();
    assertThat(matches("count(*)", mug)).isFalse();
  }

  private static boolean matches(String query, Value.Obj document) {
    return Groq.parse(query)
        .matches(Shop.DATASET, document, Map.of("type", new Value.Text("product")));
  }
}
