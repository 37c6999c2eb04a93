package marketplace.bench.groq;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A shop's dataset of any size, always the same: twenty categories, all else products. */
final class Shelves {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int CATEGORIES = 20;
  private static final List<String> LOOKS =
      List.of("plain", "red", "reddish", "blue", "green", "striped", "dotted", "old", "new", "oak");
  private static final List<String> THINGS =
      List.of("mug", "bowl", "plate", "teapot", "jug", "vase", "pan", "spoon", "lamp", "basket");

  private final Random random = new Random(20_261_126);

  /** Writes as many documents as asked for, one on each line. */
  public static void main(String[] arguments) throws IOException {
    var documents = new Shelves().documents(Integer.parseInt(arguments[0]));
    Files.write(Path.of(arguments[1]), documents.map(ObjectNode::toString).toList());
  }

  Stream<ObjectNode> documents(int count) {
    return Stream.concat(
        IntStream.range(0, CATEGORIES).mapToObj(this::category),
        IntStream.range(CATEGORIES, count).mapToObj(this::product));
  }

  private ObjectNode category(int number) {
    var category = document("category-%02d".formatted(number), "category");
    category.put("title", "Category " + number);
    return category;
  }

  private ObjectNode product(int number) {
    var look = number == 4711 ? "plain" : anyOf(LOOKS);
    var thing = number == 4711 ? "teapot" : anyOf(THINGS);
    var product = document("product-%05d".formatted(number), "product");
    product.put("title", look + " " + thing + " " + random.nextInt(100_000));
    product.set("slug", slug("%s-%s-%05d".formatted(look, thing, number)));
    product.put("price", random.nextInt(500, 20_000) / 100.0);
    product.put("stock", random.nextInt(4) == 0 ? 0 : random.nextInt(1, 50));
    product.set("category", reference("category-%02d".formatted(random.nextInt(CATEGORIES))));
    product.put("description", ("A " + look + " " + thing + " that is made by hand. ").repeat(4));
    product.putArray("tags").add(look).add(thing);
    product.put("featured", random.nextInt(10) == 0);
    return product;
  }

  private String anyOf(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static ObjectNode document(String id, String type) {
    return JSON.objectNode()
        .put("_id", id)
        .put("_type", type)
        .put("_rev", "r-" + id)
        .put("_createdAt", "2026-11-01T08:00:00Z")
        .put("_updatedAt", "2026-11-26T08:00:00Z");
  }

  private static ObjectNode slug(String slug) {
    return JSON.objectNode().put("_type", "slug").put("current", slug);
  }

  private static ObjectNode reference(String id) {
    return JSON.objectNode().put("_type", "reference").put("_ref", id);
  }
}
