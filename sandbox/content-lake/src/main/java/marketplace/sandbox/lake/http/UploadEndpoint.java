package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.asset.Asset;
import marketplace.sandbox.lake.asset.AssetDocument;
import marketplace.sandbox.lake.asset.AssetHome;
import marketplace.sandbox.lake.asset.Assets;
import marketplace.sandbox.lake.asset.ImageFacts;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.RandomIds;
import marketplace.sandbox.lake.store.Mutation;
import marketplace.sandbox.lake.store.Mutation.Create.IfPresent;
import marketplace.sandbox.lake.store.Store;
import marketplace.sandbox.lake.store.Transaction;
import marketplace.sandbox.wire.Answer;

/** Takes images and files in, and the document that stands for each. */
final class UploadEndpoint implements Endpoint {
  /** Parameters that become attributes of the document. */
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "filename", "originalFilename",
          "label", "label",
          "title", "title",
          "description", "description",
          "creditLine", "creditLine");

  private static final Map<String, String> SOURCE =
      new TreeMap<>(Map.of("sourceId", "id", "sourceName", "name", "sourceUrl", "url"));

  private final Asset.Kind kind;
  private final Store store;
  private final Assets assets;
  private final Supplier<AssetHome> home;

  UploadEndpoint(Asset.Kind kind, Store store, Assets assets, Supplier<AssetHome> home) {
    this.kind = kind;
    this.store = store;
    this.assets = assets;
    this.home = home;
  }

  @Override
  public Set<String> methods() {
    return Set.of("POST");
  }

  @Override
  public Answer answer(Call call) {
    if (!call.caller().mayWrite()) {
      throw ApiError.gateway(403, "Insufficient permissions; permission \"create\" required");
    }
    var bytes = call.request().body();
    var name = call.request().parameter("filename").orElse("");
    var asset = Asset.of(kind, name, bytes).orElseThrow(UploadEndpoint::notAnImage);
    assets.store(asset.fileName(), bytes);
    assets.sync();
    var document = keep(new AssetDocument(asset, bytes.length, facts(call, bytes)), call);
    var body = JsonNodeFactory.instance.objectNode();
    return Answer.json(200, body.set("document", Json.toJson(document.content())));
  }

  private static ApiError notAnImage() {
    return ApiError.gateway(
        400, "Invalid image: PNG, JPEG, GIF, WebP, BMP, TIFF and SVG are taken");
  }

  /** The same bytes are the same asset, which keeps what was said about it first. */
  private Document keep(AssetDocument asset, Call call) {
    var content = (Value.Obj) Json.toValue(asset.at(home.get()));
    var creation = new Mutation.Create(content, IfPresent.KEEP);
    var transaction =
        new Transaction(RandomIds.next(), call.caller().identity(), List.of(creation));
    return store.commit(transaction).results().getFirst().document().orElseThrow();
  }

  private ObjectNode facts(Call call, byte[] bytes) {
    var facts = JsonNodeFactory.instance.objectNode().put("uploadId", RandomIds.next());
    copy(ATTRIBUTES, call, facts);
    var source = JsonNodeFactory.instance.objectNode();
    copy(SOURCE, call, source);
    if (!source.isEmpty()) {
      facts.set("source", source);
    }
    switch (kind) {
      case IMAGE -> facts.set("metadata", ImageFacts.metadata(bytes, wanted(call)));
      case FILE -> mimeType(call).ifPresent(it -> facts.put("mimeType", it));
    }
    return facts;
  }

  private static void copy(Map<String, String> names, Call call, ObjectNode to) {
    names.forEach((parameter, attribute) ->
        call.request().parameter(parameter).ifPresent(it -> to.put(attribute, it)));
  }

  private static Set<String> wanted(Call call) {
    var named = call.request().query().getOrDefault("meta", List.of());
    return named.isEmpty() ? ImageFacts.USUAL : named.stream().collect(Collectors.toSet());
  }

  private static Optional<String> mimeType(Call call) {
    return call.request()
        .header("Content-Type")
        .map(type -> type.split(";", 2)[0].strip())
        .filter(type -> !type.isEmpty() && !type.equals("application/octet-stream"));
  }
}
