package marketplace.bench.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A browser that follows one order; it knows when each event was there. */
final class Viewer implements AutoCloseable {
  private final BlockingQueue<Long> events = new LinkedBlockingQueue<>();
  private final BufferedReader lines;

  private Viewer(BufferedReader lines) {
    this.lines = lines;
  }

  /** Opens the stream, and waits for how the order is now. */
  static Viewer open(URI shop, String order) throws IOException, InterruptedException {
    var address = shop.resolve("/orders/" + order + "/events");
    var response =
        Http.CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new IOException(address + " answered " + response.statusCode());
    }
    var viewer =
        new Viewer(new BufferedReader(new InputStreamReader(response.body(), UTF_8), 1024));
    Thread.startVirtualThread(viewer::read);
    viewer.awaitEvent();
    return viewer;
  }

  /** When the next event was there, by {@link System#nanoTime}. */
  long awaitEvent() throws InterruptedException {
    return events.take();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private void read() {
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:")) {
          events.add(System.nanoTime());
        }
      }
    } catch (IOException _) {
      // The stream was closed.
    }
  }
}
