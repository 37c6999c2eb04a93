package marketplace.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32C;

/** A checksum over an entry, by which one that a disk has damaged is told from a whole one. */
final class Seal {
  private Seal() {}

  static long of(String table, String key, String value) {
    var sum = new CRC32C();
    for (var part : new String[] {table, key, value}) {
      sum.update(part.getBytes(UTF_8));
      sum.update(0);
    }
    return sum.getValue();
  }
}
