package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import marketplace.sandbox.wire.Answer;

/** A request that ends in an error, with the body that says so. */
final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final int status;
  private final transient ObjectNode body;

  private ApiError(int status, ObjectNode body) {
    super(body.toString());
    this.status = status;
    this.body = body;
  }

  /** An error of the gateway, before the lake itself is reached. */
  static ApiError gateway(int status, String message) {
    return new ApiError(status, boom(status, message));
  }

  static ApiError unknownToken() {
    return new ApiError(401, boom(401, "Session not found").put("errorCode", "SIO-401-ANF"));
  }

  /** An error of the lake. */
  static ApiError lake(int status, String type, String description) {
    var error = JSON.objectNode().put("description", description).put("type", type);
    return new ApiError(status, JSON.objectNode().set("error", error));
  }

  static ApiError of(int status, ObjectNode body) {
    return new ApiError(status, body);
  }

  private static ObjectNode boom(int status, String message) {
    return JSON.objectNode()
        .put("statusCode", status)
        .put("error", name(status))
        .put("message", message);
  }

  private static String name(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 413 -> "Request Entity Too Large";
      case 429 -> "Too Many Requests";
      case 502 -> "Bad Gateway";
      case 503 -> "Service Unavailable";
      case 504 -> "Gateway Timeout";
      default -> "Internal Server Error";
    };
  }

  ObjectNode body() {
    return body;
  }

  Answer answer() {
    return Answer.json(status, body);
  }
}
