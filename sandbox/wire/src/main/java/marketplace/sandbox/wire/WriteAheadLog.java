package marketplace.sandbox.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The log beside a SQLite file, in which a process that died has left its last commits. SQLite
 * reads it up to the first frame that is not whole, as it should after a power cut, and would not
 * notice that a disk has damaged it before that: commits that had been durable would be gone.
 */
final class WriteAheadLog {
  private static final int HEADER = 32;
  private static final int FRAME_HEADER = 24;
  private static final int BIG_ENDIAN_MAGIC = 0x377f0683;

  /** A commit begins only when the one before it is on disk. */
  private static final int COMMITS_THAT_PROVE_DAMAGE = 2;

  private final ByteBuffer bytes;
  private final ByteOrder order;
  private final int frame;
  private final long salts;
  private int sum1;
  private int sum2;

  private WriteAheadLog(ByteBuffer bytes) {
    this.bytes = bytes;
    this.order =
        bytes.getInt(0) == BIG_ENDIAN_MAGIC ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    this.frame = FRAME_HEADER + bytes.getInt(8);
    this.salts = bytes.getLong(16);
  }

  /** Whether commits follow on a frame that is damaged, and so was whole when they were made. */
  static boolean isDamaged(Path database) throws IOException {
    var file = database.resolveSibling(database.getFileName() + "-wal");
    if (Files.notExists(file) || Files.size(file) < HEADER) {
      return false;
    }
    try (var channel = FileChannel.open(file)) {
      var log = new WriteAheadLog(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
      return log.frame < FRAME_HEADER || log.isDamaged();
    }
  }

  private boolean isDamaged() {
    add(0, HEADER - 8);
    if (bytes.getInt(24) != sum1 || bytes.getInt(28) != sum2) {
      return commitsFrom(HEADER) >= COMMITS_THAT_PROVE_DAMAGE;
    }
    int position = HEADER;
    while (position + frame <= bytes.limit() && isWhole(position)) {
      position += frame;
    }
    return commitsFrom(position + frame) >= COMMITS_THAT_PROVE_DAMAGE;
  }

  private boolean isWhole(int position) {
    add(position, 8);
    add(position + FRAME_HEADER, frame - FRAME_HEADER);
    return bytes.getLong(position + 8) == salts
        && bytes.getInt(position + 16) == sum1
        && bytes.getInt(position + 20) == sum2;
  }

  /** How many frames that end a commit of this log, and not of an older one, there are. */
  private int commitsFrom(int start) {
    int commits = 0;
    for (int position = start; position + frame <= bytes.limit(); position += frame) {
      if (bytes.getLong(position + 8) == salts && bytes.getInt(position + 4) != 0) {
        commits++;
      }
    }
    return commits;
  }

  /** SQLite's running checksum over pairs of words. */
  private void add(int start, int length) {
    for (int at = start; at < start + length; at += 8) {
      sum1 += word(at) + sum2;
      sum2 += word(at + 4) + sum1;
    }
  }

  private int word(int at) {
    int word = bytes.getInt(at);
    return order == ByteOrder.BIG_ENDIAN ? word : Integer.reverseBytes(word);
  }
}
