package marketplace.adapter.rest.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** The secret that operators show. */
public record OperatorToken(String value) {
  /** Takes as long for a wrong one as for the right one. */
  boolean isShownIn(String authorization) {
    return MessageDigest.isEqual(
        ("Bearer " + value).getBytes(UTF_8), authorization.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "the operators' token";
  }
}
