package marketplace.sandbox.groq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import marketplace.sandbox.groq.Lookup.Order;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  private static final Documents<Value.Obj> NONE = Documents.none(UnaryOperator.identity());

  private static Value.Obj product(int i, int price) {
    return Shop.object(
        "{'_id':'p%03d','_type':'product','price':%d,'of':{'_ref':'c%d'}}"
            .formatted(i, price, price));
  }

  private static List<String> ids(Documents<Value.Obj> documents, Lookup lookup) {
    var ids = new ArrayList<String>();
    documents
        .lookUp(lookup)
        .orElseThrow()
        .documents()
        .forEach(it -> References.text(it.get("_id")).ifPresent(ids::add));
    return ids;
  }

  @Test
  void documentsComeInTheOrderOfTheirIds() {
    var documents = NONE.with(product(2, 1)).with(product(1, 1)).with(product(2, 5));

    assertThat(documents).containsExactly(product(1, 1), product(2, 5));
    assertThat(documents.size()).isEqualTo(2);
    assertThat(documents.find("p002")).contains(product(2, 5));
    assertThat(documents.without("p002")).containsExactly(product(1, 1));
  }

  @Test
  void theyAreFoundByHowTheirIdsBegin() {
    var documents = NONE.withAll(IntStream.range(0, 200).mapToObj(i -> product(i, 1)).toList());

    assertThat(documents.withIdsFrom("p01")).hasSize(10).startsWith(product(10, 1));
    assertThat(documents.withIdsFrom("q")).isEmpty();
  }

  @Test
  void contentIsNotAskedForBeforeItIsNeeded() {
    var asked = new ArrayList<String>();
    var documents =
        Documents.<String>none(
                id -> id,
                id -> {
                  asked.add(id);
                  return Shop.object("{'_id':'%s','_type':'product'}".formatted(id));
                })
            .withAll(List.of("b", "a"))
            .with("c")
            .without("a");

    assertThat(documents).containsExactly("b", "c");
    assertThat(documents.find("b")).isPresent();
    assertThat(asked).isEmpty();
  }

  @Test
  void aDocumentHasAnId() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> NONE.with(Shop.object("{'_id': 5}")))
        .withMessage("a document must have a string for its _id");
  }

  @Test
  void eachStateHasItsOwnAnswersWhicheverIsAskedFirst() {
    var before = NONE.with(product(1, 7)).with(product(2, 7));
    var after = before.with(product(2, 8)).with(product(3, 7));
    var referring = Lookup.referencing("c7");

    assertThat(ids(after, referring)).containsExactly("p001", "p003");
    assertThat(ids(before, referring)).containsExactly("p001", "p002");
    assertThat(ids(after.without("p001"), referring)).containsExactly("p003");
    assertThat(ids(after, referring)).containsExactly("p001", "p003");
  }

  @Test
  void documentsComeByTheirKeysAndThenByTheirIds() {
    var documents =
        NONE.with(product(3, 7)).with(product(1, 7)).with(product(2, 9)).with(product(4, 1));
    var price = new By.Field(FieldPath.of("price"));
    var dear =
        new Lookup(price, Optional.of("product"), Bounds.from(new Value.Num(7)), Order.DESCENDING);

    documents.lookUp(dear);
    documents.lookUp(dear);

    assertThat(ids(documents, dear)).containsExactly("p002", "p001", "p003");
  }

  @Test
  void readersOfManyStatesMayAskAtOnce() throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(4)) {
      var questions = new ArrayList<Callable<List<String>>>();
      var documents = NONE;
      for (int i = 0; i < 200; i++) {
        documents = documents.with(product(i, 7));
        var state = documents;
        questions.add(() -> ids(state, Lookup.referencing("c7")));
        questions.add(() -> ids(state, Lookup.ofType("product")));
      }

      var answers = threads.invokeAll(questions);

      for (int i = 0; i < answers.size(); i++) {
        assertThat(answer(answers.get(i))).hasSize(i / 2 + 1);
      }
    }
  }

  private static List<String> answer(Future<List<String>> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    }
  }
}
