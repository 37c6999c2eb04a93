package marketplace.adapter.rest.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  private static final String CALLER = "203.0.113.7";

  private final TrustedProxies proxies =
      new TrustedProxies(
          Set.of(
              AddressBlock.of("10.0.0.0/8"),
              AddressBlock.of("192.0.2.1"),
              AddressBlock.of("2001:db8:0:1::/64")));

  @Test
  void whoIsNoProxyIsTheCallerWhateverItClaims() {
    assertThat(callerOf(CALLER, "198.51.100.1")).isEqualTo(CALLER);
    assertThat(callerOf("192.0.2.2", "198.51.100.1")).isEqualTo("192.0.2.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0", "10.255.255.255", "192.0.2.1", "2001:db8:0:1:ffff::1"})
  void aProxyIsTakenAtItsWord(String peer) {
    assertThat(callerOf(peer, CALLER)).isEqualTo(CALLER);
  }

  @Test
  void ofManyClaimsTheLastThatIsNoProxyCounts() {
    assertThat(callerOf("10.0.0.1", "198.51.100.1, 203.0.113.7, 10.9.9.9,192.0.2.1"))
        .isEqualTo(CALLER);
  }

  @Test
  void severalHeadersAreReadAsOne() {
    assertThat(callerOf("10.0.0.1", "198.51.100.1, 203.0.113.7", "10.9.9.9")).isEqualTo(CALLER);
  }

  @Test
  void whereAllAreProxiesTheFirstIsTheCaller() {
    assertThat(callerOf("10.0.0.1", "10.0.0.3, 10.0.0.2")).isEqualTo("10.0.0.3");
    assertThat(callerOf("10.0.0.1")).isEqualTo("10.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "unknown",
        "_hidden",
        "localhost",
        "1234",
        "1.2.3",
        "1.2.3.256",
        "203.0.113.7:",
        "203.0.113.7:port",
        "[2001:db8::7",
        "2001:db8::7]",
        "[203.0.113.7::]",
        "2001:db8::7%eth0",
        "2001:db8::zz",
        "for=203.0.113.7",
      })
  void atWhatIsNoAddressTheWalkEnds(String claim) {
    assertThat(callerOf("10.0.0.1", "198.51.100.1, " + claim + ", 10.0.0.2")).isEqualTo("10.0.0.2");
    assertThat(callerOf("10.0.0.1", "198.51.100.1, " + claim)).isEqualTo("10.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7:51234, 203.0.113.7",
    "2001:db8::7, 2001:db8:0:0:0:0:0:7",
    "[2001:db8::7], 2001:db8:0:0:0:0:0:7",
    "[2001:db8::7]:51234, 2001:db8:0:0:0:0:0:7",
    "[::ffff:203.0.113.7]:51234, 203.0.113.7",
    "::ffff:203.0.113.7, 203.0.113.7",
  })
  void anAddressMayHaveBracketsAndAPort(String claim, String caller) {
    assertThat(callerOf("10.0.0.1", claim)).isEqualTo(caller);
  }

  @Test
  void anAddressOfTheOtherKindIsInNoBlock() {
    assertThat(AddressBlock.of("::/0").contains(InetAddress.ofLiteral(CALLER))).isFalse();
    assertThat(AddressBlock.of("0.0.0.0/0").contains(InetAddress.ofLiteral("::1"))).isFalse();
    assertThat(AddressBlock.of("0.0.0.0/0").contains(InetAddress.ofLiteral(CALLER))).isTrue();
  }

  @Test
  void aBlockMayEndWithinAByte() {
    var block = AddressBlock.of("203.0.113.8/29");

    assertThat(block).isEqualTo(AddressBlock.of("203.0.113.15/29"));
    assertThat(block.contains(InetAddress.ofLiteral("203.0.113.15"))).isTrue();
    assertThat(block.contains(InetAddress.ofLiteral("203.0.113.16"))).isFalse();
  }

  @Test
  void callersOfIpv6AreCountedByTheirNetworkAndOthersByTheirAddress() {
    assertThat(around("2001:db8::1")).isEqualTo(around("2001:db8::ffff:0:0:1"));
    assertThat(around("2001:db8::1")).isNotEqualTo(around("2001:db8:0:1::1"));
    assertThat(around("203.0.113.7")).isNotEqualTo(around("203.0.113.8"));
  }

  private static AddressBlock around(String address) {
    return AddressBlock.around(InetAddress.ofLiteral(address));
  }

  private String callerOf(String peer, String... forwardedFor) {
    return proxies.callerOf(InetAddress.ofLiteral(peer), List.of(forwardedFor)).getHostAddress();
  }
}
