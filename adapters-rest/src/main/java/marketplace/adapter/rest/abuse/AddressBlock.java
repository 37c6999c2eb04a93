package marketplace.adapter.rest.abuse;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Internet addresses that begin alike, as CIDR writes them: {@code 10.0.0.0/8}.
 *
 * @param first the address whose other bits are all zero
 */
public record AddressBlock(InetAddress first, int bits) {
  private static final int SUBSCRIBER_BITS = 64;

  public AddressBlock {
    if (bits < 0 || bits > width(first)) {
      throw new IllegalArgumentException("No address is that long: " + bits);
    }
    first = masked(first, bits);
  }

  /**
   * Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or a single address.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static AddressBlock of(String text) {
    var slash = text.indexOf('/');
    if (slash < 0) {
      var address = Addresses.read(text);
      return new AddressBlock(address, width(address));
    }
    return new AddressBlock(
        Addresses.read(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }

  /** All that one subscriber has: of IPv6 addresses a provider hands out 2 to the 64th at once. */
  static AddressBlock around(InetAddress address) {
    return new AddressBlock(
        address, address instanceof Inet6Address ? SUBSCRIBER_BITS : width(address));
  }

  boolean contains(InetAddress address) {
    return width(address) == width(first) && masked(address, bits).equals(first);
  }

  private static int width(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }

  private static InetAddress masked(InetAddress address, int bits) {
    var bytes = address.getAddress();
    for (var i = 0; i < bytes.length; i++) {
      var kept = Math.clamp(bits - (long) i * Byte.SIZE, 0, Byte.SIZE);
      bytes[i] &= (byte) (0xff << (Byte.SIZE - kept));
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("An address is as long as it was", e);
    }
  }
}
