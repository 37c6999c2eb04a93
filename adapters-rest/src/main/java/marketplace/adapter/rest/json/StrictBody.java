package marketplace.adapter.rest.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import marketplace.adapter.rest.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body whole or not at all, and says where it is not what it should be, never what it said.
 */
public final class StrictBody implements ReaderInterceptor {
  private static final int MAX_BYTES = 256 * 1024;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (context.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)) {
      throw new NotSupportedException();
    }
    var body = bytes(context);
    if (body.length > MAX_BYTES) {
      throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
    }
    if (context.getType() != byte[].class) {
      CardNumberScan.refuse(body);
    }
    context.setInputStream(new ByteArrayInputStream(body));
    var entity = body.length == 0 ? null : read(context);
    if (entity == null) {
      throw new MalformedRequest("body-missing", "A JSON object is expected in the body");
    }
    return entity;
  }

  /** A client that hangs up half-way is no failure of the shop's. */
  private static byte[] bytes(ReaderInterceptorContext context) {
    try {
      return context.getInputStream().readNBytes(MAX_BYTES + 1);
    } catch (IOException _) {
      throw unreadable(null);
    }
  }

  private static Object read(ReaderInterceptorContext context) {
    try {
      return context.proceed();
    } catch (IOException failure) {
      throw malformed(failure);
    }
  }

  private static MalformedRequest malformed(IOException failure) {
    return switch (failure) {
      case UnrecognizedPropertyException unknown ->
          MalformedRequest.at(pointer(unknown), "field-unknown", "There is no such field");
      case JsonMappingException mapping when !isUnreadable(mapping.getCause()) ->
          MalformedRequest.at(pointer(mapping), "field-wrong-type", "This has another type");
      case JacksonException json -> unreadable(json.getLocation());
      default -> unreadable(null);
    };
  }

  /** Jackson wraps what it stumbles over inside an object. */
  private static boolean isUnreadable(@Nullable Throwable cause) {
    return cause instanceof JsonParseException || cause instanceof StreamConstraintsException;
  }

  private static MalformedRequest unreadable(@Nullable JsonLocation location) {
    var place =
        location == null
            ? ""
            : ", see line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    return new MalformedRequest("body-unreadable", "The body is not JSON as it should be" + place);
  }

  private static String pointer(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
