package marketplace.adapter.sanity;

import static marketplace.testkit.Shop.NOON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marketplace.domain.catalog.Availability;
import marketplace.domain.catalog.Category;
import marketplace.domain.catalog.Image;
import marketplace.domain.catalog.Product;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.catalog.Size;
import marketplace.domain.catalog.Weight;
import marketplace.sandbox.lake.ContentLake;
import marketplace.sandbox.lake.Settings;
import marketplace.sandbox.lake.access.Access;

/** A shop of its own in a lake of its own, whose private documents want a token. */
final class LakeShop implements AutoCloseable {
  private static final String TOKEN = "sk-editor";

  private final ContentLake lake;

  private LakeShop(ContentLake lake) {
    this.lake = lake;
  }

  static LakeShop open(Path folder) {
    var guard = new Access.Guarded(true, Set.of(), Set.of(TOKEN));
    return new LakeShop(ContentLake.open(folder, Settings.standard().guarded(guard)).start(0));
  }

  URI uri() {
    return lake.uri();
  }

  Sanity connect() {
    return Sanity.connect(settings(uri(), Map.of()));
  }

  static SanitySettings settings(URI uri, Map<String, String> more) {
    var usual = Map.of("marketplace.sanity.url", uri.toString(), "marketplace.sanity.token", TOKEN);
    return SanitySettings.of(
        name -> Optional.ofNullable(more.get(name)).or(() -> Optional.ofNullable(usual.get(name))));
  }

  /** Settings of somebody who does not wait long. */
  static SanitySettings impatient(URI uri, Duration timeout) {
    var usual = settings(uri, Map.of());
    return new SanitySettings(
        usual.live(),
        usual.listings(),
        usual.dataset(),
        usual.apiVersion(),
        usual.token(),
        timeout,
        usual.currency(),
        usual.projection(),
        usual.stockField());
  }

  /** Puts documents on record as an editor would have. */
  void write(String... documents) {
    lake.load(Stream.of(documents).map(LakeShop::json));
  }

  /** Publishes a product, its categories and its images in the usual layout. */
  void sell(Product product, Instant since) {
    product.categories().forEach(category -> write(document(category)));
    product.images().forEach(image -> write(document(image)));
    var document = Json.MAPPER.createObjectNode();
    document.put("_id", product.id().value());
    document.put("_type", "product");
    document.put("_createdAt", since.toString());
    document.put("title", product.title());
    document.put("description", product.description());
    document.put("price", product.price().toDecimal());
    document.putObject("slug").put("_type", "slug").put("current", product.slug());
    product.weight().map(Weight::grams).ifPresent(grams -> document.put("weight", grams));
    product.size().ifPresent(size -> centimetres(document.putObject("size"), size));
    if (product.availability() instanceof Availability.Counted(var left)) {
      document.put("stock", left);
    }
    var categories = document.putArray("categories");
    product.categories().forEach(it -> refer(categories.addObject(), categoryId(it)));
    var images = document.putArray("images");
    product.images().forEach(it -> image(images.addObject(), it));
    write(document.toString());
  }

  private static void centimetres(ObjectNode document, Size size) {
    document
        .put("length", BigDecimal.valueOf(size.length(), 1))
        .put("width", BigDecimal.valueOf(size.width(), 1))
        .put("height", BigDecimal.valueOf(size.height(), 1));
  }

  void delete(String id) {
    var deletion = Json.MAPPER.createObjectNode();
    deletion.putObject("delete").put("id", id);
    try (var client = new SanityClient(settings(uri(), Map.of()))) {
      client.commit(new Transaction("delete-" + id, List.of(deletion)));
    }
  }

  /** A document as it is stored now; a missing node if it is not there. */
  JsonNode document(String id) {
    try (var client = new SanityClient(settings(uri(), Map.of()))) {
      return Optional.ofNullable(client.documents(List.of(id)).get(id))
          .map(StoredDocument::fields)
          .orElse(MissingNode.getInstance());
    }
  }

  /** Sells a product whose editor says that so many are left. */
  void stock(Product product, int left) {
    sell(product, NOON);
    write(
        """
        {"_id": "%s", "_type": "product", "title": "%s", "price": 1, "stock": %d}\
        """
            .formatted(product.id(), product.title(), left));
  }

  /** How many are left, by the system's own count or, before the first sale, by the editor's. */
  int left(ProductId product) {
    var counted = document("inventory." + product).path("available");
    return counted.isMissingNode()
        ? document(product.value()).path("stock").asInt()
        : counted.asInt();
  }

  @Override
  public void close() {
    lake.close();
  }

  private static String document(Category category) {
    return """
    {"_id": "%s", "_type": "category", "title": "%s", "slug": {"current": "%s"}}\
    """
        .formatted(categoryId(category), category.title(), category.slug());
  }

  private static String document(Image image) {
    var asset =
        Json.MAPPER
            .createObjectNode()
            .put("_id", assetId(image))
            .put("_type", "sanity.imageAsset")
            .put("url", image.url());
    image.preview().ifPresent(it -> asset.putObject("metadata").put("lqip", it));
    return asset.toString();
  }

  private static void image(ObjectNode node, Image image) {
    node.put("_key", "k").put("_type", "image").put("alt", image.alt());
    refer(node.putObject("asset"), assetId(image));
  }

  private static void refer(ObjectNode node, String id) {
    node.put("_type", "reference").put("_ref", id);
  }

  private static String categoryId(Category category) {
    return "category-" + category.slug();
  }

  private static String assetId(Image image) {
    return "image-" + image.url().replaceAll("[^a-z0-9]", "");
  }

  private static JsonNode json(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
