package marketplace.sandbox.groq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

/** Documents as text: a JSON object on each line. */
public final class Ndjson {
  private Ndjson() {}

  /**
   * Reads to the end; blank lines are left out.
   *
   * @throws UnreadableDocuments if a line is not a JSON object
   */
  public static List<Value.Obj> read(InputStream in) throws IOException {
    var documents = new ArrayList<Value.Obj>();
    var lines = new BufferedReader(new InputStreamReader(in, UTF_8));
    int number = 1;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var text = number == 1 ? withoutByteOrderMark(line) : line;
      if (!text.isBlank()) {
        documents.add(document(text, number));
      }
      number++;
    }
    return documents;
  }

  private static String withoutByteOrderMark(String line) {
    return line.startsWith("\ufeff") ? line.substring(1) : line;
  }

  private static Value.Obj document(String line, int number) {
    try {
      if (Json.parse(line) instanceof Value.Obj document) {
        return document;
      }
    } catch (IllegalArgumentException e) {
      throw new UnreadableDocuments(number, String.valueOf(e.getMessage()));
    }
    throw new UnreadableDocuments(number, "a document must be a JSON object");
  }
}
