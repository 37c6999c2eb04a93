package marketplace.adapter.rest.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

/**
 * Public content that is sent only to those who do not hold it already; its tag is made of the
 * content itself.
 */
public final class Conditional {
  private static final int TAG_BYTES = 12;

  private final byte[] content;
  private final EntityTag tag;
  private final CacheControl cacheControl;

  public Conditional(byte[] content, Duration maxAge) {
    this.content = content.clone();
    this.tag = tagOf(content);
    this.cacheControl = cacheFor(maxAge);
  }

  /** The content, or 304 if the one who asks holds it. */
  public ResponseBuilder answer(Request request) {
    var met = request.evaluatePreconditions(tag);
    if (met == null) {
      return Response.ok(content).tag(tag).cacheControl(cacheControl);
    }
    if (met.clone().build().getStatus() != Status.NOT_MODIFIED.getStatusCode()) {
      throw new ClientErrorException(Status.PRECONDITION_FAILED);
    }
    return met.tag(tag).cacheControl(cacheControl);
  }

  private static EntityTag tagOf(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      var encoder = Base64.getUrlEncoder().withoutPadding();
      return new EntityTag(encoder.encodeToString(Arrays.copyOf(digest, TAG_BYTES)));
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
