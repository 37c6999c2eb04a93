package marketplace.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32C;

/** A checksum over an entry, by which one that a disk has damaged is told from a whole one. */
final class Seal {
  private Seal() {}

  static long of(String table, String key, byte[] value) {
    var sum = new CRC32C();
    for (var part : new byte[][] {table.getBytes(UTF_8), key.getBytes(UTF_8), value}) {
      sum.update(part);
      sum.update(0);
    }
    return sum.getValue();
  }
}
