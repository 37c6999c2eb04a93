package marketplace.sandbox.lake;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.action.Schedule;
import marketplace.sandbox.lake.asset.AssetHome;
import marketplace.sandbox.lake.asset.Assets;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.MalformedDocumentId;
import marketplace.sandbox.lake.http.Cors;
import marketplace.sandbox.lake.http.LakeApi;
import marketplace.sandbox.lake.listen.Feed;
import marketplace.sandbox.lake.seed.Dataset;
import marketplace.sandbox.lake.store.MutationError;
import marketplace.sandbox.lake.store.MutationFailed;
import marketplace.sandbox.lake.store.Store;
import marketplace.sandbox.lake.traffic.Traffic;
import marketplace.sandbox.lake.webhook.Webhooks;
import marketplace.sandbox.wire.CannotStart;
import marketplace.sandbox.wire.Journal;
import marketplace.sandbox.wire.LoopbackServer;
import marketplace.sandbox.wire.fault.FaultDoor;
import marketplace.sandbox.wire.fault.Faults;

/**
 * Sanity's Content Lake on this machine: one dataset, kept in a folder, behind Sanity's HTTP API.
 */
public final class ContentLake implements AutoCloseable {
  private final Settings settings;
  private final Journal journal;
  private final Store store;
  private final Assets assets;
  private final Feed feed;
  private final Faults deliveryFaults = new Faults("/sandbox/deliveries/faults");
  private final Webhooks webhooks;
  private final Schedule schedule;
  private Optional<LoopbackServer> server = Optional.empty();

  private ContentLake(Settings settings, Journal journal, Assets assets) {
    this.settings = settings;
    this.journal = journal;
    this.store = Store.open(journal, settings.retention(), Clock.systemUTC());
    this.assets = assets;
    this.feed = new Feed(store, settings.keepAlive());
    this.webhooks =
        Webhooks.open(journal, settings.project(), settings.deliveries(), deliveryFaults);
    store.witness(webhooks::owe);
    this.schedule = Schedule.start(store, Clock.systemUTC());
  }

  /**
   * Opens the lake in a folder, or begins one there.
   *
   * @throws CannotStart when what lies there is damaged or open elsewhere
   */
  public static ContentLake open(Path folder, Settings settings) {
    var journal = Journal.open(folder.resolve("lake.db"));
    try {
      return new ContentLake(settings, journal, new Assets(folder.resolve("assets")));
    } catch (RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /**
   * Begins to answer over HTTP, on loopback only.
   *
   * @param port 0 for any that is free
   * @return this lake
   * @throws CannotStart when the port is taken
   */
  public ContentLake start(int port) {
    if (server.isPresent()) {
      throw new IllegalStateException("The lake is served already at " + uri());
    }
    var api =
        new LakeApi(
            settings.project(), settings.access(), store, assets, feed, webhooks, this::uri);
    var traffic = new Traffic(api, store, settings.conditions());
    var door = new Cors(new FaultDoor(traffic, deliveryFaults));
    server = Optional.of(LoopbackServer.start(port, door));
    Relocation.to(home(), store);
    store.parseAll();
    return this;
  }

  /** Where its images and files are, while it is served. */
  public AssetHome home() {
    return new AssetHome(uri(), settings.project().id(), settings.project().dataset());
  }

  /** Where the API is, without a version. */
  public URI uri() {
    return server.orElseThrow(() -> new IllegalStateException("The lake is not served")).uri();
  }

  /** Whether it holds no documents at all. */
  public boolean isEmpty() {
    return store.snapshot().isEmpty();
  }

  /**
   * Fills the lake with a dataset; its assets are to be had here from then on.
   *
   * @throws CannotStart when documents refer to others that are not there
   * @throws marketplace.sandbox.lake.seed.UnreadableDataset when it is not what it should be
   */
  public void stock(Dataset dataset) {
    var documents = new ArrayList<Document>();
    try {
      // As JSON, all of them would take several times the memory.
      dataset.read(home(), json -> documents.add(document(json)), this::storeAsset);
      load(documents);
    } catch (MutationFailed failed) {
      throw new CannotStart("The dataset is not whole: " + reason(failed), failed);
    } catch (MalformedDocumentId malformed) {
      throw new CannotStart("The dataset is no export: " + malformed.getMessage(), malformed);
    }
  }

  private static String reason(MutationFailed failed) {
    return failed.items().getFirst().error() instanceof MutationError.TargetMissing(var id, var to)
        ? "document %s refers to %s, which is not there".formatted(id, to)
        : String.valueOf(failed.getMessage());
  }

  /**
   * Stores documents as they are, all of them or none, over those with the same ids. Revisions and
   * times that they lack are made up for. The assets stored before are on disk by then, so that no
   * document shows one that is lost.
   *
   * @throws IllegalArgumentException for an object without {@code _id} or {@code _type}
   * @throws MalformedDocumentId for an id that no document can have
   * @throws MutationFailed when a strong reference leads nowhere
   */
  public void load(Stream<? extends JsonNode> documents) {
    load(documents.map(ContentLake::document).toList());
  }

  private void load(List<Document> documents) {
    assets.sync();
    store.load(documents);
  }

  private static Document document(JsonNode json) {
    if (Json.toValue(json) instanceof Value.Obj content) {
      return Document.of(content);
    }
    throw new IllegalArgumentException("A document must be an object, not " + json);
  }

  /**
   * Stores the bytes of an image or a file under their name, such as {@code <sha1>-2000x3000.jpg},
   * for good with the next {@link #load}.
   */
  public void storeAsset(String name, byte[] content) {
    assets.store(name, content);
  }

  @Override
  public void close() {
    feed.close();
    server.ifPresent(LoopbackServer::close);
    schedule.close();
    webhooks.close();
    journal.close();
  }
}
