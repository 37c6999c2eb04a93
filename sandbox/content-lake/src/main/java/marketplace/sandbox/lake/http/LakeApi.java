package marketplace.sandbox.lake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLDecoder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marketplace.sandbox.lake.access.Access;
import marketplace.sandbox.lake.access.Caller;
import marketplace.sandbox.lake.asset.Assets;
import marketplace.sandbox.lake.listen.Feed;
import marketplace.sandbox.lake.store.Store;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Handler;
import marketplace.sandbox.wire.Request;

/**
 * The API as a whole: finds out who asks for what, by the path alone, and lets an endpoint answer.
 */
public final class LakeApi implements Handler {
  private static final ApiVersion ANY = new ApiVersion(LocalDate.MAX);
  private static final String BEARER = "Bearer ";

  private final Project project;
  private final Access access;
  private final Map<String, Endpoint> unversioned;
  private final Map<String, Endpoint> data;

  public LakeApi(Project project, Access access, Store store, Assets assets, Feed feed) {
    this.project = project;
    this.access = access;
    var served = new AssetEndpoint(assets);
    this.unversioned = Map.of("ping", new Pong(), "images", served, "files", served);
    this.data =
        Map.of(
            "query", new QueryEndpoint(store, project),
            "doc", new DocEndpoint(store),
            "mutate", new MutateEndpoint(store),
            "listen", new ListenEndpoint(feed),
            "export", new ExportEndpoint(store),
            "ping", new Pong());
  }

  @Override
  public Answer handle(Request request) throws IOException {
    return Cors.allow(answer(request), request);
  }

  @Override
  public Answer refuse(int status, String reason) {
    return ApiError.gateway(status, reason).answer();
  }

  private Answer answer(Request request) throws IOException {
    try {
      return request.method().equals("OPTIONS") ? Cors.preflight(request) : route(request);
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
    return versioned(request, version, tail(path, 1));
  }

  private Answer versioned(Request request, ApiVersion version, List<String> path)
      throws IOException {
    var caller = caller(request);
    if (path.equals(List.of("ping"))) {
      return ask(new Pong(), new Call(request, version, caller, List.of()));
    }
    if (path.equals(List.of("check", "cors"))) {
      return ask(new CorsCheck(), new Call(request, version, caller, List.of()));
    }
    if (path.size() < 3 || !path.getFirst().equals("data")) {
      throw notFound(request);
    }
    var endpoint = data.get(path.get(1));
    if (endpoint == null) {
      throw notFound(request);
    }
    requireDataset(path.get(2));
    return ask(endpoint, new Call(request, version, caller, tail(path, 3)));
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
