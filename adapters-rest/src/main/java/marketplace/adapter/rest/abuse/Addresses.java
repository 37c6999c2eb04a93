package marketplace.adapter.rest.abuse;

import java.net.InetAddress;
import java.util.regex.Pattern;

/** How internet addresses are written; no name is ever looked up. */
final class Addresses {
  /** Four numbers: Java would also take fewer, which no proxy writes. */
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[(?<v6>[^\\[\\]]*)](:[0-9]{1,5})?|(?<v4>[0-9.]+):[0-9]{1,5}");

  private Addresses() {}

  /**
   * Reads a plain address.
   *
   * @throws IllegalArgumentException if it is none
   */
  static InetAddress read(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      throw new IllegalArgumentException("Not an address");
    }
    return InetAddress.ofLiteral(text);
  }

  /** Reads an address that may have a port, and brackets around its IPv6. */
  static InetAddress readWithPort(String text) {
    var parts = WITH_PORT.matcher(text);
    if (!parts.matches()) {
      return read(text);
    }
    var v6 = parts.group("v6");
    return read(v6 == null ? parts.group("v4") : v6);
  }
}
