package marketplace.sandbox.groq;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The compiled queries that were asked for last. */
final class QueryCache {
  private static final int MOST = 500;

  /** Longer ones are rarely asked again, and would take much room. */
  private static final int LONGEST = 20_000;

  private final Map<Key, Query> queries =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Query> eldest) {
          return size() > MOST;
        }
      };

  private record Key(String text, Optional<Set<String>> parameters) {}

  Query get(String text, Optional<Set<String>> parameters, Supplier<Query> compiled) {
    if (text.length() > LONGEST) {
      return compiled.get();
    }
    var key = new Key(text, parameters);
    var known = find(key);
    if (known.isPresent()) {
      return known.get();
    }
    var query = compiled.get();
    put(key, query);
    return query;
  }

  private synchronized Optional<Query> find(Key key) {
    return Optional.ofNullable(queries.get(key));
  }

  private synchronized void put(Key key, Query query) {
    queries.put(key, query);
  }
}
