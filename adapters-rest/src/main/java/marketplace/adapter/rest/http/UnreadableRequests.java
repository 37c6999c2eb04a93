package marketplace.adapter.rest.http;

import java.util.List;
import marketplace.adapter.rest.json.StrictJson;
import marketplace.adapter.rest.problem.HttpProblem;
import marketplace.adapter.rest.problem.Problem;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Problems for what is no HTTP, or too much of it. The server refuses it before there is a request
 * that an error page could be made for, with nothing in the body.
 */
public final class UnreadableRequests implements AddOn {
  @Override
  public void setup(NetworkListener listener, FilterChainBuilder filters) {
    var place = filters.indexOfType(HttpServerFilter.class);
    var standard = (HttpServerFilter) filters.get(place);
    var codec = new Codec(listener);
    codec.setMaxPayloadRemainderToSkip(standard.getMaxPayloadRemainderToSkip());
    codec.setAllowPayloadForUndefinedHttpMethods(standard.isAllowPayloadForUndefinedHttpMethods());
    List.of(standard.getContentEncodings()).forEach(codec::addContentEncoding);
    filters.set(place, codec);
  }

  /** The standard one, but for what it says when it refuses. */
  private static final class Codec extends HttpServerFilter {
    /** Every constructor is deprecated; this is the one that the server calls. */
    @SuppressWarnings("deprecation")
    Codec(NetworkListener listener) {
      super(
          listener.isChunkingEnabled(),
          headerSize(listener),
          null,
          listener.getKeepAlive(),
          null,
          listener.getMaxRequestHeaders(),
          listener.getMaxResponseHeaders());
    }

    private static int headerSize(NetworkListener listener) {
      var configured = listener.getMaxHttpHeaderSize();
      return configured > 0 ? configured : DEFAULT_MAX_HTTP_PACKET_HEADER_SIZE;
    }

    /** The content type as a header: where the version could not be read, no other is written. */
    @Override
    protected HttpContent customizeErrorResponse(HttpResponsePacket response) {
      var problem = StrictJson.write(HttpProblem.of(response.getStatus()));
      response.getHeaders().setValue(Header.ContentType).setString(Problem.MEDIA_TYPE.toString());
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(problem.length);
      return HttpContent.builder(response).content(Buffers.wrap(null, problem)).last(true).build();
    }
  }
}
