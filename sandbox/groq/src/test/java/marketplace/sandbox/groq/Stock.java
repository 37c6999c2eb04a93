package marketplace.sandbox.groq;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A shop of 300 products in 10 categories, which counts the documents that a query looks at when it
 * has been asked often enough for indexes to be there.
 */
final class Stock implements Dataset {
  private Documents<Value.Obj> documents = Documents.none(UnaryOperator.identity());
  private int looked;

  Stock() {
    var categories = IntStream.range(0, 10).mapToObj(Stock::category);
    var products = IntStream.range(0, 300).mapToObj(Stock::product);
    Stream.concat(categories, products).map(Shop::object).forEach(this::put);
  }

  private static String category(int i) {
    return "{'_id':'c%d','_type':'category','title':'Category %d'}".formatted(i, i);
  }

  private static String product(int i) {
    return ("{'_id':'p%03d','_type':'product','title':'Mug %03d','price':%d,'stock':%d,"
            + "'slug':{'current':'mug-%03d'},'categories':[{'_ref':'c%d'},{'_ref':'c0'}],'tags':['t%d']}")
        .formatted(i, 299 - i, i % 50, i % 3, i, i % 10, i % 7);
  }

  void put(Value.Obj document) {
    documents = documents.with(document);
  }

  void remove(String id) {
    documents = documents.without(id);
  }

  Value ask(String query) {
    return Groq.parse(query).evaluate(this, Map.of());
  }

  /** How many documents a query looks at. */
  int lookedAt(String query) {
    List.of(1, 2, 3).forEach(_ -> ask(query));
    looked = 0;
    ask(query);
    return looked;
  }

  int looked() {
    return looked;
  }

  /** The same documents without any index. */
  Dataset unindexed() {
    return new Dataset() {
      @Override
      public Iterable<Value.Obj> documents() {
        return documents;
      }

      @Override
      public Optional<Value.Obj> find(String id) {
        return documents.find(id);
      }
    };
  }

  @Override
  public Iterable<Value.Obj> documents() {
    return counted(documents);
  }

  @Override
  public Optional<Value.Obj> find(String id) {
    looked++;
    return documents.find(id);
  }

  @Override
  public Optional<Hits<Value.Obj>> lookUp(Lookup lookup) {
    return documents
        .lookUp(lookup)
        .map(hits -> new Hits<>(counted(hits.documents()), hits.size(), hits.exact()));
  }

  private Iterable<Value.Obj> counted(Iterable<Value.Obj> source) {
    return () -> counted(source.iterator());
  }

  private Iterator<Value.Obj> counted(Iterator<Value.Obj> source) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return source.hasNext();
      }

      @Override
      public Value.Obj next() {
        looked++;
        return source.next();
      }
    };
  }
}
