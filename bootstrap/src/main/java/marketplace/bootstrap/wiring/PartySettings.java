package marketplace.bootstrap.wiring;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import marketplace.bootstrap.settings.Configuration;
import marketplace.bootstrap.settings.Party;
import marketplace.bootstrap.settings.Setting;
import marketplace.domain.spi.Settings;

/** What adapters are told: the operator's word, and for parties of the sandbox where those are. */
final class PartySettings implements Settings {
  private final Configuration configuration;
  private final Map<String, String> sandboxed = new HashMap<>();

  /**
   * @param sandbox where the parties are that the sandbox stands in for
   */
  PartySettings(Configuration configuration, Map<Party, URI> sandbox) {
    this.configuration = configuration;
    sandbox.forEach((party, uri) -> {
      sandboxed.put(party.url().key(), uri.toString());
      introduce(party);
    });
  }

  /** The name that a party of the sandbox knows the shop by; it has no secrets to keep. */
  private void introduce(Party party) {
    switch (party) {
      case SANITY -> sandboxed.put(Setting.SANITY_PROJECT.key(), Sandbox.PROJECT);
      case PAYMENT -> {
        sandboxed.put(Setting.PAYMENT_SECRET_KEY.key(), "sk_test_sandbox");
        sandboxed.put(Setting.PAYMENT_WEBHOOK_SECRET.key(), Sandbox.webhookSecret(configuration));
      }
      case SHIPMENT -> sandboxed.put(Setting.SHIPMENT_API_KEY.key(), "EZTKsandbox");
    }
  }

  @Override
  public Optional<String> find(String name) {
    return Optional.ofNullable(sandboxed.get(name)).or(() -> configuration.find(name));
  }
}
