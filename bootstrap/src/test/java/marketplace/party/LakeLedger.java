package marketplace.party;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;

/** What the Content Lake knows. */
public record LakeLedger(
    List<JsonNode> orders, List<JsonNode> inventories, List<JsonNode> products) {
  private static final int PAGE = 500;

  /** Reads all of it. */
  public static LakeLedger at(URI lake) {
    return new LakeLedger(all(lake, "order"), all(lake, "inventory"), all(lake, "product"));
  }

  /** The result of a query, past every cache. */
  public static JsonNode query(URI lake, String groq) {
    var path = "/v2025-02-19/data/query/production?perspective=published&query=";
    var address = lake.resolve(path + URLEncoder.encode(groq, UTF_8));
    return Ledger.read(address, "Bearer auditor").path("result");
  }

  private static List<JsonNode> all(URI lake, String type) {
    var documents = new ArrayList<JsonNode>();
    var last = "";
    while (true) {
      var groq =
          "*[_type == \"%s\" && _id > \"%s\"] | order(_id asc)[0...%d]".formatted(type, last, PAGE);
      var page = query(lake, groq).valueStream().toList();
      documents.addAll(page);
      if (page.size() < PAGE) {
        return documents;
      }
      last = page.getLast().path("_id").asText();
    }
  }
}
