package marketplace.bench.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;

/** The built jar as a process, with the launcher's own flags. */
final class ShopProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("^ {2}(\\w+) +(http://[^ ]+).*");

  private final Process process;
  private final Map<String, URI> addresses;

  private ShopProcess(Process process, Map<String, URI> addresses) {
    this.process = process;
    this.addresses = addresses;
  }

  /** Starts a command of the launcher, and waits until it says that it is there. */
  static ShopProcess start(Path data, Map<String, String> settings, String command)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder("./marketplace", command, "--data", data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeIf(name -> name.startsWith("MARKETPLACE_"));
    builder.environment().putAll(settings);
    var process = builder.start();
    var greeting = new FutureTask<>(() -> greeting(process.inputReader()));
    Thread.ofPlatform().daemon().start(greeting);
    try {
      return new ShopProcess(process, greeting.get());
    } catch (ExecutionException e) {
      throw new IOException("./marketplace " + command + " did not start", e);
    }
  }

  URI address(String part) {
    var address = addresses.get(part);
    if (address == null) {
      throw new IllegalStateException("No " + part + " among " + addresses);
    }
    return address;
  }

  /** What the process holds of the machine's memory, in bytes. */
  long residentMemory() throws IOException, InterruptedException {
    return Long.parseLong(run("ps", "-o", "rss=", "-p", pid()).strip()) << 10;
  }

  void collectGarbage() throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    run(jcmd, pid(), "GC.run");
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private String pid() {
    return Long.toString(process.pid());
  }

  private static String run(String... command) throws IOException, InterruptedException {
    var tool = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(tool.getInputStream().readAllBytes(), UTF_8);
    if (tool.waitFor() != 0) {
      throw new IOException(command[0] + ": " + said);
    }
    return said;
  }

  private static Map<String, URI> greeting(BufferedReader output) throws IOException {
    var addresses = new HashMap<String, URI>();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      var row = ADDRESS.matcher(line);
      if (row.matches()) {
        addresses.put(row.group(1), URI.create(row.group(2)));
      }
      if (line.equals("Ctrl-C stops it.")) {
        return addresses;
      }
    }
    throw new IOException("It ended before it began");
  }
}
