package marketplace.adapter.rest.storefront;

import java.io.IOException;
import java.util.Optional;
import marketplace.adapter.rest.http.Coding;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/**
 * Serves the storefront as it was built, under {@code /shop}. A resource cannot do it: the server's
 * own handlers and JAX-RS know neither precompressed files nor pages that are folders.
 */
public final class StorefrontHandler extends HttpHandler {
  /** Where the storefront is. */
  public static final String ROOT = "/shop";

  private static final String NOT_FOUND = "404.html";
  private static final String PAGE = "index.html";

  private final StorefrontFiles files = StorefrontFiles.onTheClassPath();
  private final String policy;

  public StorefrontHandler(PagePolicy policy) {
    this.policy = policy.toHeader();
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Security-Policy", policy);
    if (isRead(request)) {
      answer(request, response);
    } else {
      response.setHeader("Allow", "GET, HEAD");
      response.sendError(405);
    }
  }

  private static boolean isRead(Request request) {
    var method = request.getMethod().getMethodString();
    return method.equals("GET") || method.equals("HEAD");
  }

  private void answer(Request request, Response response) throws IOException {
    var path = request.getRequestURI().substring(ROOT.length());
    var found = file(path);
    if (found.isPresent()) {
      send(found.get(), 200, request, response);
    } else if (file(path + "/").isPresent()) {
      redirect(path + "/", request, response);
    } else {
      send(files.find(NOT_FOUND).orElseThrow(), 404, request, response);
    }
  }

  private Optional<StorefrontFile> file(String path) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    return files.find(path.substring(1) + (path.endsWith("/") ? PAGE : ""));
  }

  private static void redirect(String path, Request request, Response response) {
    var query = request.getQueryString();
    response.setStatus(308);
    response.setHeader("Location", ROOT + path + (query == null ? "" : "?" + query));
    response.setContentLength(0);
  }

  private static void send(StorefrontFile file, int status, Request request, Response response)
      throws IOException {
    var content = file.readableTo(header(request, "Accept-Encoding"));
    response.setHeader("Cache-Control", file.cacheControl());
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("ETag", content.tag());
    if (status == 200 && holds(request, content)) {
      response.setStatus(304);
      return;
    }
    response.setStatus(status);
    response.setContentType(file.contentType());
    if (content.coding() != Coding.NONE) {
      response.setHeader("Content-Encoding", content.coding().token());
    }
    response.setContentLength(content.length());
    if (request.getMethod().getMethodString().equals("GET")) {
      content.writeTo(response.getOutputStream());
    }
  }

  private static boolean holds(Request request, Content content) {
    return header(request, "If-None-Match").contains(content.tag());
  }

  private static String header(Request request, String name) {
    return Optional.ofNullable(request.getHeader(name)).orElse("");
  }
}
