package marketplace.sandbox.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One table of a journal, held in memory as values and on disk as their JSON. It belongs to the
 * journal's commands: outside of them nothing of it may be read or written. What a refused command
 * has put is taken back.
 */
public final class Table<T> {
  private static final ObjectMapper JSON = new JsonMapper();

  private final String name;
  private final LinkedHashMap<String, T> values = new LinkedHashMap<>();

  private Table(String name) {
    this.name = name;
  }

  public static <T> Table<T> open(Journal journal, String name, Class<T> type) {
    var table = new Table<T>(name);
    journal.forEach(name, (key, json) -> table.values.put(key, read(json, type)));
    return table;
  }

  public Optional<T> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  public void put(Journal.Writer writer, String key, T value) {
    writer.put(name, key, write(value));
    var before = values.put(key, value);
    writer.onUndo(() -> {
      if (before == null) {
        values.remove(key);
      } else {
        values.put(key, before);
      }
    });
  }

  public void remove(Journal.Writer writer, String key) {
    var before = values.remove(key);
    if (before != null) {
      writer.remove(name, key);
      writer.onUndo(() -> values.put(key, before));
    }
  }

  /** Everything in the table, what was put last first. */
  public Stream<T> newestFirst() {
    return values.sequencedValues().reversed().stream();
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write(T value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
