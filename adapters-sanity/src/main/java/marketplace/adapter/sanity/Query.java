package marketplace.adapter.sanity;

import java.util.Map;

/** A GROQ query and its parameters; nothing that came from outside stands in its text. */
record Query(String groq, Map<String, Object> parameters) {
  Query {
    parameters = Map.copyOf(parameters);
  }
}
