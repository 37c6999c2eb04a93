package marketplace.party;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The built jar as a process of its own, which can be killed. */
public final class ShopProcess implements AutoCloseable {
  private static final Path JAR = Path.of("target", "marketplace.jar");
  private static final Pattern ADDRESS = Pattern.compile("^ {2}(\\w+) +(http://[^ ]+).*");
  private static final Duration TIME_TO_START = Duration.ofSeconds(60);

  private final Process process;
  private final Map<String, URI> addresses;

  private ShopProcess(Process process, Map<String, URI> addresses) {
    this.process = process;
    this.addresses = addresses;
  }

  /** Starts on free ports and waits until every line of its greeting is told. */
  public static ShopProcess start(Path data, Map<String, String> settings, String... command) {
    return start(data, ProcessBuilder.Redirect.INHERIT, settings, command);
  }

  /** Starts with its log elsewhere, where faults are meant to be and would drown what is not. */
  public static ShopProcess start(
      Path data, ProcessBuilder.Redirect log, Map<String, String> settings, String... command) {
    try {
      var builder = new ProcessBuilder(commandLine(data, command)).redirectError(log);
      builder.environment().keySet().removeIf(name -> name.startsWith("MARKETPLACE_"));
      builder.environment().putAll(onFreePorts(settings));
      var process = builder.start();
      return new ShopProcess(process, greeting(process.inputReader()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A port that nobody listens on, for what others have to know beforehand. */
  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI api() {
    return address("API");
  }

  public URI address(String part) {
    var address = addresses.get(part);
    if (address == null) {
      throw new AssertionError("No " + part + " among " + addresses);
    }
    return address;
  }

  /** Without a word, as the kernel or a power cut would. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** With a word, as a deployment would; the exit code. */
  public int stop() {
    process.destroy();
    return process.onExit().join().exitValue();
  }

  @Override
  public void close() {
    kill();
  }

  private static List<String> commandLine(Path data, String... command) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
    line.addAll(List.of("-jar", JAR.toString()));
    line.addAll(List.of(command));
    line.addAll(List.of("--data", data.toString()));
    return line;
  }

  private static Map<String, String> onFreePorts(Map<String, String> settings) {
    var all = new HashMap<>(settings);
    for (var port : List.of("HTTP", "SANDBOX_SANITY", "SANDBOX_PAYMENT", "SANDBOX_CARRIER")) {
      all.putIfAbsent("MARKETPLACE_" + port + "_PORT", "0");
    }
    return all;
  }

  private static Map<String, URI> greeting(BufferedReader output) {
    var told = new CompletableFuture<Map<String, URI>>();
    // Reading a pipe holds on to the carrier of a virtual thread, and there are few of them.
    Thread.ofPlatform().daemon().start(() -> read(output, told));
    return told.orTimeout(TIME_TO_START.toSeconds(), TimeUnit.SECONDS).join();
  }

  private static void read(BufferedReader output, CompletableFuture<Map<String, URI>> told) {
    var addresses = new HashMap<String, URI>();
    try {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        var row = ADDRESS.matcher(line);
        if (row.matches()) {
          addresses.put(row.group(1), URI.create(row.group(2)));
        }
        if (line.equals("Ctrl-C stops it.")) {
          told.complete(addresses);
        }
      }
    } catch (IOException _) {
      // The process is gone; whoever waits is told below.
    }
    told.completeExceptionally(new AssertionError("The shop ended before it opened"));
  }
}
