package marketplace.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;

/**
 * Where faults are ordered: at a party, or on the way of its letters.
 *
 * @param desk the address of the rules
 */
record Door(URI desk) {
  static Door of(URI party) {
    return new Door(party.resolve("/sandbox/faults"));
  }

  static Door ofLetters(URI party) {
    return new Door(party.resolve("/sandbox/deliveries/faults"));
  }

  Rule order(String rule) {
    var id = Http.post(desk, rule).path("id").asText();
    return new Rule(URI.create(desk + "/" + id));
  }

  /** Takes all rules back; whoever they held goes on. */
  void calm() {
    Http.delete(desk);
  }

  /** A rule that was left at the door. */
  record Rule(URI address) {
    /** So many requests that it holds, as soon as it does; fewer when they do not come in time. */
    List<JsonNode> held(int count) {
      var address = URI.create("%s/held?seconds=20&count=%d".formatted(this.address, count));
      return Http.get(address).path("held").valueStream().toList();
    }

    /** They never arrive, or their answers never do. */
    void drop() {
      Http.post(URI.create(address + "/release?then=drop"), "");
    }

    /** Holds nobody any more; whoever it held goes on. */
    void takeBack() {
      Http.delete(address);
    }
  }
}
