package marketplace.sandbox.lake.http;

import java.io.IOException;
import java.util.Set;
import marketplace.sandbox.wire.Answer;

/** One resource of the API. */
interface Endpoint {
  Set<String> methods();

  Answer answer(Call call) throws IOException;
}
