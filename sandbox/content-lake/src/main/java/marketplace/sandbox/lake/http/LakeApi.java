package marketplace.sandbox.lake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marketplace.sandbox.lake.access.Access;
import marketplace.sandbox.lake.access.Caller;
import marketplace.sandbox.lake.access.Project;
import marketplace.sandbox.lake.asset.Asset.Kind;
import marketplace.sandbox.lake.asset.AssetHome;
import marketplace.sandbox.lake.asset.Assets;
import marketplace.sandbox.lake.listen.Feed;
import marketplace.sandbox.lake.store.Store;
import marketplace.sandbox.lake.webhook.Webhooks;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Handler;
import marketplace.sandbox.wire.Request;

/**
 * The API as a whole: finds out who asks for what, by the path alone, and lets an endpoint answer.
 */
public final class LakeApi implements Handler {
  private static final ApiVersion ANY = new ApiVersion(LocalDate.MAX);
  private static final String BEARER = "Bearer ";
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9._-]{1,75}");

  private final Project project;
  private final Access access;
  private final Map<String, Endpoint> unversioned;
  private final Map<String, Endpoint> global;
  private final Endpoint hooks;

  /** What belongs to the dataset, by the path before its name. */
  private final Map<String, Endpoint> ofDataset;

  /**
   * The API of a lake.
   *
   * @param base where it is served, as soon as that is known
   */
  public LakeApi(
      Project project,
      Access access,
      Store store,
      Assets assets,
      Feed feed,
      Webhooks webhooks,
      Supplier<URI> base) {
    this.project = project;
    this.access = access;
    var served = new AssetEndpoint(assets);
    Supplier<AssetHome> home = () -> new AssetHome(base.get(), project.id(), project.dataset());
    this.unversioned = Map.of("ping", new Pong(), "images", served, "files", served);
    this.hooks = new HooksEndpoint(webhooks);
    this.global = Map.of("ping", new Pong(), "check/cors", new CorsCheck());
    this.ofDataset =
        Map.ofEntries(
            Map.entry("data/query", new QueryEndpoint(store, project)),
            Map.entry("data/doc", new DocEndpoint(store)),
            Map.entry("data/mutate", new MutateEndpoint(store)),
            Map.entry("data/actions", new ActionsEndpoint(store)),
            Map.entry("data/listen", new ListenEndpoint(feed)),
            Map.entry("data/live/events", new LiveEndpoint(feed)),
            Map.entry("data/export", new ExportEndpoint(store)),
            Map.entry("data/history", new HistoryEndpoint(store.history())),
            Map.entry("data/ping", new Pong()),
            Map.entry("assets/images", new UploadEndpoint(Kind.IMAGE, store, assets, home)),
            Map.entry("assets/files", new UploadEndpoint(Kind.FILE, store, assets, home)));
  }

  @Override
  public Answer handle(Request request) throws IOException {
    long start = System.nanoTime();
    var answer = answer(request);
    var took = Duration.ofNanos(System.nanoTime() - start).toMillis();
    return answer
        .with("Server-Timing", "api;dur=" + took)
        .with("X-Sanity-Shard", "sandbox")
        .with("traceparent", trace());
  }

  /** Clients put the first number into their messages of an error. */
  private static String trace() {
    var random = ThreadLocalRandom.current();
    return "00-%016x%016x-%016x-01"
        .formatted(random.nextLong(), random.nextLong(), random.nextLong());
  }

  @Override
  public Answer refuse(int status, String reason) {
    return ApiError.gateway(status, reason).answer();
  }

  private Answer answer(Request request) throws IOException {
    try {
      return route(request);
    } catch (ApiError e) {
      return e.answer();
    }
  }

  private Answer route(Request request) throws IOException {
    var path = segments(request);
    if (path.isEmpty()) {
      throw notFound(request);
    }
    var endpoint = unversioned.get(path.getFirst());
    if (endpoint != null) {
      return ask(endpoint, new Call(request, ANY, Caller.STRANGER, tail(path, 1)));
    }
    var version = ApiVersion.parse(path.getFirst()).orElseThrow(() -> badVersion(request));
    return versioned(request, version, plain(tail(path, 1)));
  }

  /**
   * A client that is told of a resource says {@code projects/p/datasets/d/query} for what others
   * call {@code data/query/d}.
   */
  private List<String> plain(List<String> path) {
    if (path.size() < 5 || !path.get(0).equals("projects") || !path.get(2).equals("datasets")) {
      return path;
    }
    requireProject(path.get(1));
    var endpoint = path.subList(4, path.get(4).equals("live") ? Math.min(6, path.size()) : 5);
    return Stream.of(
            List.of("data"), endpoint, List.of(path.get(3)), tail(path, 4 + endpoint.size()))
        .flatMap(List::stream)
        .toList();
  }

  private Answer versioned(Request request, ApiVersion version, List<String> path)
      throws IOException {
    var caller = caller(request);
    requireTag(request);
    var endpoint = global.get(String.join("/", path));
    if (endpoint != null) {
      return ask(endpoint, new Call(request, version, caller, List.of()));
    }
    if (path.size() > 2 && path.subList(0, 2).equals(List.of("hooks", "projects"))) {
      requireProject(path.get(2));
      return ask(hooks, new Call(request, version, caller, tail(path, 3)));
    }
    for (int length = 2; length < path.size(); length++) {
      var owned = ofDataset.get(String.join("/", path.subList(0, length)));
      if (owned != null) {
        requireDataset(path.get(length));
        return ask(owned, new Call(request, version, caller, tail(path, length + 1)));
      }
    }
    throw notFound(request);
  }

  private static void requireTag(Request request) {
    if (request.parameter("tag").filter(tag -> !TAG.matcher(tag).matches()).isPresent()) {
      throw ApiError.gateway(400, "Invalid request tag: letters, digits, \".\", \"_\" and \"-\"");
    }
  }

  private static Answer ask(Endpoint endpoint, Call call) throws IOException {
    var method = call.request().method();
    if (!endpoint.methods().contains(method.equals("HEAD") ? "GET" : method)) {
      throw ApiError.gateway(405, "Method " + method + " is not allowed here");
    }
    return endpoint.answer(call);
  }

  private Caller caller(Request request) {
    var token =
        request
            .header("Authorization")
            .filter(header -> header.startsWith(BEARER))
            .map(header -> header.substring(BEARER.length()));
    return access.caller(token).orElseThrow(ApiError::unknownToken);
  }

  private void requireProject(String id) {
    if (!id.equals(project.id())) {
      throw ApiError.gateway(404, "Project \"" + id + "\" not found");
    }
  }

  private void requireDataset(String name) {
    if (!Project.isDatasetName(name)) {
      throw ApiError.gateway(400, "Invalid dataset name \"" + name + "\"");
    }
    if (!name.equals(project.dataset())) {
      throw ApiError.gateway(
          404, "Dataset \"" + name + "\" not found for project ID \"" + project.id() + "\"");
    }
  }

  private static List<String> segments(Request request) {
    return Stream.of(request.rawPath().split("/"))
        .filter(segment -> !segment.isEmpty())
        .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), UTF_8))
        .toList();
  }

  private static List<String> tail(List<String> path, int start) {
    return path.subList(start, path.size());
  }

  private static ApiError notFound(Request request) {
    return ApiError.gateway(404, "No resource at " + request.path());
  }

  private static ApiError badVersion(Request request) {
    return request.path().startsWith("/v")
        ? ApiError.gateway(400, "Invalid API version in " + request.path())
        : notFound(request);
  }
}
