package marketplace.adapter.rest.abuse;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.InetAddress;
import java.util.List;
import org.glassfish.grizzly.http.server.Request;

/** Whom requests come from, as far as that can be believed. */
public final class Callers {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final TrustedProxies proxies;
  private final Provider<Request> connections;

  @Inject
  Callers(ThrottleSettings settings, Provider<Request> connections) {
    this.proxies = settings.proxies();
    this.connections = connections;
  }

  /** Everybody behind the address of whoever sent the request that is being answered. */
  public AddressBlock of(ContainerRequestContext request) {
    var peer = InetAddress.ofLiteral(connections.get().getRemoteAddr());
    var claims = request.getHeaders().getOrDefault(FORWARDED_FOR, List.of());
    return AddressBlock.around(proxies.callerOf(peer, claims));
  }
}
