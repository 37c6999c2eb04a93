package marketplace.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The shop that was built with this adapter, as a process of its own. */
public final class ShopProcess implements AutoCloseable {
  private static final Path JAR = Path.of("target", "shop", "target", "marketplace.jar");
  private static final Pattern API = Pattern.compile("^ {2}API +(http://[^ ]+).*");
  private static final long SECONDS_TO_START = 60;

  private final Process process;
  private final URI api;

  private ShopProcess(Process process, URI api) {
    this.process = process;
    this.api = api;
  }

  /**
   * Starts with the sandbox for every party that the settings do not name.
   *
   * @param settings by the names of their environment variables
   */
  public static ShopProcess start(Path data, Map<String, String> settings) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
                List.of(
                    java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeIf(name -> name.startsWith("MARKETPLACE_"));
    builder.environment().putAll(sandboxed(data));
    builder.environment().putAll(settings);
    try {
      var process = builder.start();
      return new ShopProcess(process, greeting(process.inputReader()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI api() {
    return api;
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private static Map<String, String> sandboxed(Path data) {
    return Map.of(
        "MARKETPLACE_CART_KEY", "a-key-that-only-this-test-signs-with",
        "MARKETPLACE_SANDBOX_MIXED", "true",
        "MARKETPLACE_SANDBOX_SANITY_PORT", "0",
        "MARKETPLACE_SANDBOX_PAYMENT_PORT", "0",
        "MARKETPLACE_SANDBOX_CARRIER_PORT", "0",
        "MARKETPLACE_HTTP_PORT", "0",
        "MARKETPLACE_DATA", data.toString());
  }

  private static URI greeting(BufferedReader output) {
    var told = new CompletableFuture<URI>();
    // Reading a pipe holds on to the carrier of a virtual thread, and there are few of them.
    Thread.ofPlatform().daemon().start(() -> read(output, told));
    return told.orTimeout(SECONDS_TO_START, TimeUnit.SECONDS).join();
  }

  private static void read(BufferedReader output, CompletableFuture<URI> told) {
    try {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        var row = API.matcher(line);
        if (row.matches()) {
          told.complete(URI.create(row.group(1)));
        }
      }
    } catch (IOException _) {
      // The process is gone; whoever waits is told below.
    }
    told.completeExceptionally(new AssertionError("The shop ended before it opened"));
  }
}
