package marketplace.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;

/** A body that is written as it comes; what is flushed reaches the client at once. */
@FunctionalInterface
public interface Streamer {
  void stream(OutputStream out) throws IOException;
}
