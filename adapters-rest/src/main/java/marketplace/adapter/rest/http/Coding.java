package marketplace.adapter.rest.http;

import java.util.Locale;
import java.util.stream.Stream;

/** How content is compressed; the first that a browser reads is sent to it. */
public enum Coding {
  BROTLI("br", ".br"),
  GZIP("gzip", ".gz"),
  NONE("identity", "");

  private final String token;
  private final String suffix;

  Coding(String token, String suffix) {
    this.token = token;
    this.suffix = suffix;
  }

  /** What it is called in {@code Content-Encoding}. */
  public String token() {
    return token;
  }

  /** What the name of a file ends with that was compressed like this. */
  public String suffix() {
    return suffix;
  }

  /** Whether the one who sent this {@code Accept-Encoding} reads it. */
  public boolean isAmong(String accepted) {
    return this == NONE
        || Stream.of(accepted.split(","))
            .map(entry -> entry.replace(" ", "").toLowerCase(Locale.ROOT))
            .anyMatch(entry -> entry.equals(token) || isWeighed(entry));
  }

  private boolean isWeighed(String entry) {
    return entry.startsWith(token + ";q=") && !entry.matches(".*;q=0(\\.0*)?");
  }
}
