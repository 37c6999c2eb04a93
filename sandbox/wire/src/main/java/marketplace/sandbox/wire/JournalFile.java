package marketplace.sandbox.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The SQLite file under a journal; used by one thread at a time. */
final class JournalFile {
  private static final int MILLISECONDS_FOR_A_DYING_PROCESS = 500;

  private final Connection connection;
  private final PreparedStatement put;
  private final PreparedStatement remove;
  private final PreparedStatement read;

  private JournalFile(Connection connection) throws SQLException {
    this.connection = connection;
    put =
        connection.prepareStatement(
            """
            INSERT INTO entry (shelf, key, value) VALUES (?, ?, ?)
            ON CONFLICT (shelf, key) DO UPDATE SET value = excluded.value\
            """);
    remove = connection.prepareStatement("DELETE FROM entry WHERE shelf = ? AND key = ?");
    read =
        connection.prepareStatement("SELECT key, value FROM entry WHERE shelf = ? ORDER BY place");
  }

  static JournalFile open(Path path) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      return prepared(config().createConnection("jdbc:sqlite:" + path.toAbsolutePath()));
    } catch (IOException e) {
      throw new CannotStart("The folder of " + path + " cannot be made: " + e.getMessage(), e);
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

  private static JournalFile prepared(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      check(connection);
      statement.execute(
          """
          CREATE TABLE IF NOT EXISTS entry (
            place INTEGER PRIMARY KEY,
            shelf TEXT NOT NULL,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            UNIQUE (shelf, key))\
          """);
      connection.setAutoCommit(false);
      return new JournalFile(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void check(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var findings = statement.executeQuery("PRAGMA quick_check(1)")) {
      if (findings.next() && !findings.getString(1).equals("ok")) {
        throw new SQLiteException(findings.getString(1), SQLiteErrorCode.SQLITE_CORRUPT);
      }
    }
  }

  private static String reason(SQLException e) {
    var code =
        e instanceof SQLiteException lite ? lite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    return switch (code) {
      case SQLITE_BUSY, SQLITE_LOCKED -> " is open in another process";
      case SQLITE_NOTADB, SQLITE_CORRUPT -> " is damaged or not a journal; restore or remove it";
      default -> " cannot be opened: " + e.getMessage();
    };
  }

  void forEach(String table, BiConsumer<String, String> keyAndValue) {
    try {
      read.setString(1, table);
      try (var rows = read.executeQuery()) {
        while (rows.next()) {
          keyAndValue.accept(rows.getString(1), rows.getString(2));
        }
      }
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException("Table " + table + " cannot be read", e));
    }
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
