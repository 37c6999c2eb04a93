package marketplace.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The SQLite file under a journal; used by one thread at a time. Every entry has its seal. */
final class JournalFile {
  private static final int MILLISECONDS_FOR_A_DYING_PROCESS = 500;
  private static final String DAMAGED = " is damaged or not a journal; restore or remove it";
  private static final int PAGES_WORTH_RECLAIMING = 256;
  private static final String AFTER_ALL = "\uffff";

  private final Path path;
  private final Connection connection;
  private final PreparedStatement put;
  private final PreparedStatement remove;
  private final PreparedStatement read;
  private final PreparedStatement readSome;
  private final PreparedStatement readOne;

  private JournalFile(Path path, Connection connection) throws SQLException {
    this.path = path;
    this.connection = connection;
    put =
        connection.prepareStatement(
            """
            INSERT INTO entry (shelf, key, value, seal) VALUES (?, ?, ?, ?)
            ON CONFLICT (shelf, key) DO UPDATE SET value = excluded.value, seal = excluded.seal\
            """);
    remove = connection.prepareStatement("DELETE FROM entry WHERE shelf = ? AND key = ?");
    var select = "SELECT key, value, seal FROM entry WHERE ";
    // The plus keeps SQLite from sorting: the first rows are there at once.
    read = connection.prepareStatement(select + "+shelf = ? ORDER BY place");
    readSome =
        connection.prepareStatement(select + "shelf = ? AND key >= ? AND key < ? ORDER BY key");
    readOne = connection.prepareStatement(select + "shelf = ? AND key = ?");
  }

  static JournalFile open(Path path) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      if (WriteAheadLog.isDamaged(path)) {
        throw new CannotStart(path + DAMAGED, new IOException("The log beside it is damaged"));
      }
      return prepared(path, config().createConnection("jdbc:sqlite:" + path.toAbsolutePath()));
    } catch (IOException e) {
      throw new CannotStart("The folder of " + path + " cannot be used: " + e.getMessage(), e);
    } catch (SQLException e) {
      throw new CannotStart(path + reason(e), e);
    }
  }

  private static SQLiteConfig config() {
    var config = new SQLiteConfig();
    config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
    config.setBusyTimeout(MILLISECONDS_FOR_A_DYING_PROCESS);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    return config;
  }

  private static JournalFile prepared(Path path, Connection connection) throws SQLException {
    try {
      check(connection);
      layOut(connection);
      compact(connection);
      connection.setAutoCommit(false);
      return new JournalFile(path, connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void check(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var findings = statement.executeQuery("PRAGMA integrity_check(1)")) {
      if (findings.next() && !findings.getString(1).equals("ok")) {
        throw new SQLiteException(findings.getString(1), SQLiteErrorCode.SQLITE_CORRUPT);
      }
    }
  }

  private static void layOut(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE IF NOT EXISTS entry (
            place INTEGER PRIMARY KEY,
            shelf TEXT NOT NULL,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            seal INTEGER,
            UNIQUE (shelf, key))\
          """);
      if (number("SELECT count(*) FROM pragma_table_info('entry') WHERE name = 'seal'", statement)
          == 0) {
        // Made before there were seals; each entry gets one when it is next put.
        statement.execute("ALTER TABLE entry ADD COLUMN seal INTEGER");
      }
    }
  }

  /** Gives back to the disk what was removed, once that is a good part of the file. */
  private static void compact(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      var free = number("PRAGMA freelist_count", statement);
      if (free > PAGES_WORTH_RECLAIMING && free > number("PRAGMA page_count", statement) / 4) {
        statement.execute("VACUUM");
      }
    }
  }

  private static long number(String query, Statement statement) throws SQLException {
    try (var row = statement.executeQuery(query)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static String reason(SQLException e) {
    var code =
        e instanceof SQLiteException lite ? lite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    return switch (code) {
      case SQLITE_BUSY, SQLITE_LOCKED -> " is open in another process";
      case SQLITE_NOTADB, SQLITE_CORRUPT -> DAMAGED;
      default -> " cannot be opened: " + e.getMessage();
    };
  }

  /** Values are in UTF-8. */
  void forEach(String table, BiPredicate<String, byte[]> keyAndValue) {
    read(table, read, keyAndValue);
  }

  /** Values are in UTF-8. */
  void forEach(String table, String prefix, BiPredicate<String, byte[]> keyAndValue) {
    read(table, readSome, keyAndValue, prefix, prefix + AFTER_ALL);
  }

  Optional<String> find(String table, String key) {
    var found = new ArrayList<String>(1);
    read(table, readOne, (_, value) -> found.add(new String(value, UTF_8)), key);
    return found.stream().findFirst();
  }

  private void read(
      String table,
      PreparedStatement statement,
      BiPredicate<String, byte[]> keyAndValue,
      String... keys) {
    try {
      statement.setString(1, table);
      for (int i = 0; i < keys.length; i++) {
        statement.setString(i + 2, keys[i]);
      }
      try (var rows = statement.executeQuery()) {
        var more = true;
        while (more && rows.next()) {
          var key = rows.getString(1);
          more = keyAndValue.test(key, whole(table, key, rows));
        }
      }
    } catch (SQLException e) {
      throw new CannotStart(path + reason(e), e);
    }
  }

  private static byte[] whole(String table, String key, ResultSet row) throws SQLException {
    var value = row.getBytes(2);
    var seal = row.getLong(3);
    if (!row.wasNull() && seal != Seal.of(table, key, value)) {
      throw new SQLiteException("An entry has another seal", SQLiteErrorCode.SQLITE_CORRUPT);
    }
    return value;
  }

  void write(List<Journal.Change> changes) throws SQLException {
    for (var change : changes) {
      write(change);
    }
    connection.commit();
  }

  private void write(Journal.Change change) throws SQLException {
    switch (change) {
      case Journal.Change.Put(var table, var key, var value) -> {
        put.setString(1, table);
        put.setString(2, key);
        put.setString(3, value);
        put.setLong(4, Seal.of(table, key, value.getBytes(UTF_8)));
        put.executeUpdate();
      }
      case Journal.Change.Remove(var table, var key) -> {
        remove.setString(1, table);
        remove.setString(2, key);
        remove.executeUpdate();
      }
    }
  }

  void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException("The journal did not close", e));
    }
  }
}
