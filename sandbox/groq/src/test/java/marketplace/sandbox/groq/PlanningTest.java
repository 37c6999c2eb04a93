package marketplace.sandbox.groq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningTest {

  /** The shop, noting what it is asked for. */
  private static final class Watched implements Dataset {
    private final List<String> asked = new ArrayList<>();

    @Override
    public Iterable<Value.Obj> documents() {
      asked.add("all");
      return Shop.DATASET.documents();
    }

    @Override
    public Optional<Value.Obj> find(String id) {
      asked.add("id " + id);
      return Shop.DATASET.find(id);
    }

    @Override
    public Iterable<Value.Obj> ofType(String type) {
      asked.add("type " + type);
      return Shop.DATASET.ofType(type);
    }

    @Override
    public Iterable<Value.Obj> referencing(String id) {
      asked.add("to " + id);
      return Shop.DATASET.referencing(id);
    }
  }

  private final Watched dataset = new Watched();

  private List<String> asked(String query) {
    Groq.parse(query).evaluate(dataset, Map.of("id", new Value.Text("mug")));
    return dataset.asked;
  }

  @ParameterizedTest(name = "{0} asks for {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          *[_id == $id]                                       → id mug
          *["mug" == _id && _type == "product"][0]            → id mug
          *[_id in ["pan", "mug"]]                            → id mug, id pan
          *[_type == "product" && price > 1]                  → type product
          *[(price > 1 && (_type == "product"))]              → type product
          *[references("cups")]                               → to cups
          *[_type == "product" && references(["cups"])]       → to cups
          *[_type == "product" || price > 1]                  → all
          *[_id == title]                                     → all
          *[_id in path("drafts.**")]                         → all
          count(*[_type == "product"])                        → type product
          """)
  void theMostSelectiveIndexIsAsked(String query, String wanted) {
    assertThat(String.join(", ", asked(query))).isEqualTo(wanted);
  }

  @Test
  void aJoinInAProjectionIsALookUp() {
    var asked = asked("*[_id == 'mug']{\"n\": *[_id == \"inventory.\" + ^._id][0].available}");

    assertThat(asked).containsExactly("id mug", "id inventory.mug");
  }

  @Test
  void aReverseJoinInAProjectionIsALookUp() {
    var asked =
        asked("*[_type == 'category']{\"n\": count(*[_type == 'product' && references(^._id)])}");

    assertThat(asked).containsExactly("type category", "to cups", "to pots");
  }

  @Test
  void whatDoesNotDependOnTheDocumentIsEvaluatedOnce() {
    var asked = asked("*[_type == 'product' && price > math::avg(*[defined(price)].price)]._id");

    assertThat(asked).containsExactly("type product", "all");
  }

  @Test
  void nestedQueriesThatDependOnNothingCostNoMoreThanTheirSum() {
    var query = "*";
    for (int i = 0; i < 40; i++) {
      query = "*[_id in " + query + "[]._id]";
    }

    assertThat(asked(query)).hasSize(1 + 40 * 7);
  }

  @Test
  void aSliceOfAnUnorderedFilterStopsAtItsEnd() {
    var looked = new ArrayList<Integer>();
    var documents =
        IntStream.range(0, 100)
            .mapToObj(i -> Shop.object("{'_id':'" + i + "','n':" + i + "}"))
            .toList();
    Dataset counted =
        new Dataset() {
          @Override
          public Iterable<Value.Obj> documents() {
            return () -> documents.stream().peek(it -> looked.add(1)).iterator();
          }

          @Override
          public Optional<Value.Obj> find(String id) {
            return Optional.empty();
          }
        };

    var page = Groq.parse("*[n >= 10]{n}[0...5]").evaluate(counted, Map.of());

    assertThat(Json.toJson(page)).hasSize(5);
    assertThat(looked).hasSize(15);
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
