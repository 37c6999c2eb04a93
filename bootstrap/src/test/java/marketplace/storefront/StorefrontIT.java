package marketplace.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marketplace.party.ShopProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole purchases in a real browser: what {@code storefront/browser-tests} says, before the jar.
 */
class StorefrontIT {
  private static final Path BROWSER_TESTS = Path.of("..", "storefront", "browser-tests");
  private static final Path LOG = Path.of("target", "browser-tests.log");
  private static final String OPERATOR = "the-operator-of-the-browser-tests";

  @Test
  void shoppersCanDoWhatTheBrowserTestsSay(@TempDir Path data)
      throws IOException, InterruptedException {
    assertThat(failed(data, "--grep-invert", "@slow")).as(Files.readString(LOG)).isZero();
  }

  @Test
  @Tag("slow")
  void shoppersCanDoWhatTheSlowBrowserTestsSay(@TempDir Path data)
      throws IOException, InterruptedException {
    assertThat(failed(data, "--grep", "@slow")).as(Files.readString(LOG)).isZero();
  }

  private static int failed(Path data, String... which) throws IOException, InterruptedException {
    assumeThat(System.getProperty("skipStorefront")).as("built with -DskipStorefront").isNull();
    var settings =
        Map.of(
            // Known beforehand, so that the sandbox knows where to tell of parcels.
            "MARKETPLACE_HTTP_PORT",
            Integer.toString(ShopProcess.freePort()),
            "MARKETPLACE_OPERATOR_TOKEN",
            OPERATOR,
            "MARKETPLACE_SANDBOX_CARRIER_PACE",
            "PT2S",
            "MARKETPLACE_SHIPPING_PRICE",
            "4.90",
            "MARKETPLACE_THROTTLE_DECLINES",
            "0");
    try (var shop = ShopProcess.start(data, settings)) {
      return browserTests(shop, which).start().waitFor();
    }
  }

  private static ProcessBuilder browserTests(ShopProcess shop, String... which) {
    var command = new ArrayList<>(List.of("node", "run.mjs"));
    command.addAll(List.of(which));
    var tests = new ProcessBuilder(command).directory(BROWSER_TESTS.toFile());
    var environment = tests.environment();
    environment.put("SHOP_URL", shop.api().toString());
    environment.put("LAKE_URL", shop.address("Sanity").toString());
    environment.put("PAYMENT_URL", shop.address("Payment").toString());
    environment.put("OPERATOR_TOKEN", OPERATOR);
    return tests.redirectErrorStream(true).redirectOutput(LOG.toFile());
  }
}
