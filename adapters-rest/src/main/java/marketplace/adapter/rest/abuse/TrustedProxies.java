package marketplace.adapter.rest.abuse;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The proxies in front of the shop, whose word is taken for where a request comes from. */
public record TrustedProxies(Set<AddressBlock> blocks) {
  public TrustedProxies {
    blocks = Set.copyOf(blocks);
  }

  /**
   * Who calls: the nearest one that is no proxy of the shop's. Further away anything can be
   * claimed, so nothing is believed.
   *
   * @param forwardedFor the values of X-Forwarded-For, to which each proxy adds whom it heard from
   */
  InetAddress callerOf(InetAddress peer, List<String> forwardedFor) {
    var caller = peer;
    for (var claim : claims(forwardedFor).reversed()) {
      var next = isProxy(caller) ? read(claim) : Optional.<InetAddress>empty();
      if (next.isEmpty()) {
        return caller;
      }
      caller = next.get();
    }
    return caller;
  }

  private boolean isProxy(InetAddress address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }

  private static List<String> claims(List<String> forwardedFor) {
    return forwardedFor.stream()
        .flatMap(header -> Arrays.stream(header.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  private static Optional<InetAddress> read(String claim) {
    try {
      return Optional.of(Addresses.readWithPort(claim));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
