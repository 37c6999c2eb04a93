package marketplace.bootstrap.wiring;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import marketplace.adapter.rest.RestApi;
import marketplace.adapter.rest.http.ErrorPages;
import marketplace.adapter.rest.http.SlowClients;
import marketplace.adapter.rest.http.UnreadableRequests;
import marketplace.adapter.rest.storefront.StorefrontHandler;
import marketplace.bootstrap.settings.HttpSettings;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Grizzly, with the REST API and the storefront on it. */
final class Server implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Server.class);
  private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);
  private static final Duration TIME_TO_TAKE = Duration.ofSeconds(30);

  private final HttpServer grizzly;
  private final RestApi api;

  private Server(HttpServer grizzly, RestApi api) {
    this.grizzly = grizzly;
    this.api = api;
  }

  /**
   * Begins to serve.
   *
   * @throws CannotStart when the address cannot be listened on
   */
  static Server start(HttpSettings settings, RestApi api, StorefrontHandler storefront) {
    var host = settings.host();
    var port = settings.port();
    var grizzly =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://" + host + ":" + port + "/"), api, false);
    grizzly.getServerConfiguration().addHttpHandler(storefront, StorefrontHandler.ROOT + "/*");
    grizzly.getServerConfiguration().setDefaultErrorPageGenerator(new ErrorPages());
    grizzly.getListeners().forEach(it -> it.registerAddOn(new UnreadableRequests()));
    grizzly.getListeners().forEach(it -> it.registerAddOn(new SlowClients(TIME_TO_TAKE)));
    try {
      grizzly.start();
      return new Server(grizzly, api);
    } catch (IOException e) {
      throw new CannotStart(
          "Port %d on %s cannot be used: %s".formatted(port, host, e.getMessage()), e);
    }
  }

  URI uri() {
    var listener = grizzly.getListeners().iterator().next();
    return URI.create("http://" + listener.getHost() + ":" + listener.getPort());
  }

  /** Takes no new requests, ends what would not end by itself, and lets the others finish. */
  @Override
  public void close() {
    api.close();
    try {
      grizzly
          .shutdown(TIME_TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)
          .get(TIME_TO_FINISH.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      log.warn("Some requests did not finish in time", e);
    }
  }
}
