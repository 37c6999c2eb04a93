package marketplace.adapter.rest.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Public content that is sent only to those who do not hold it already, and compressed to those who
 * read that; its tag is made of the content itself.
 */
public final class Conditional {
  private static final int TAG_BYTES = 12;
  private static final int WORTH_COMPRESSING = 1 << 10;

  private final byte[] content;
  private final String tag;
  private final CacheControl cacheControl;

  public Conditional(byte[] content, Duration maxAge) {
    this.content = content.clone();
    this.tag = tagOf(content);
    this.cacheControl = cacheFor(maxAge);
  }

  /** The content, or 304 if the one who asks holds it. */
  public ResponseBuilder answer(Request request, HttpHeaders headers) {
    var compressed = content.length >= WORTH_COMPRESSING && takesGzip(headers);
    var own = new EntityTag(compressed ? tag + "-" + Coding.GZIP.token() : tag);
    var met = request.evaluatePreconditions(own);
    if (met != null && met.clone().build().getStatus() != Status.NOT_MODIFIED.getStatusCode()) {
      throw new ClientErrorException(Status.PRECONDITION_FAILED);
    }
    return (met == null ? content(compressed) : met)
        .tag(own)
        .cacheControl(cacheControl)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
  }

  private static boolean takesGzip(HttpHeaders headers) {
    return Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
        .filter(Coding.GZIP::isAmong)
        .isPresent();
  }

  private ResponseBuilder content(boolean compressed) {
    return compressed
        ? Response.ok(gzip(content)).encoding(Coding.GZIP.token())
        : Response.ok(content);
  }

  private static byte[] gzip(byte[] content) {
    var compressed = new ByteArrayOutputStream(content.length / 2);
    try (var gzip = new GZIPOutputStream(compressed)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory takes everything", e);
    }
    return compressed.toByteArray();
  }

  private static String tagOf(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      var encoder = Base64.getUrlEncoder().withoutPadding();
      return encoder.encodeToString(Arrays.copyOf(digest, TAG_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static CacheControl cacheFor(Duration maxAge) {
    var control = new CacheControl();
    control.setPrivate(false);
    control.getCacheExtension().put("public", "");
    control.setNoTransform(false);
    control.setMaxAge(Math.toIntExact(maxAge.toSeconds()));
    return control;
  }
}
