package marketplace.faults;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What goes wrong with the outside world, or in the shop, while many shoppers buy.
 *
 * @param begin happens before the first of them
 * @param halfWay happens when half of them are through
 */
record Trouble(String title, Consumer<World> begin, Consumer<World> halfWay) {
  private static final int SHORT = 400;

  /** Longer than the shop waits for an answer. */
  private static final int TOO_LONG = 5500;

  static List<Trouble> all() {
    return List.of(
        at(Site.LAKE, "nothing fails"),
        at(Site.LAKE, "connections to Sanity dropped", drop("before", 6), drop("after", 5)),
        at(Site.PAYMENT, "connections to Stripe dropped", drop("before", 4), drop("after", 3)),
        at(Site.CARRIER, "connections to EasyPost dropped", drop("before", 4), drop("after", 3)),
        at(Site.LAKE, "Sanity slow", delay("before", SHORT, 5), delay("after", SHORT, 4)),
        at(Site.PAYMENT, "Stripe slow", delay("before", SHORT, 4), delay("after", TOO_LONG, 9)),
        at(Site.CARRIER, "EasyPost slow", delay("before", SHORT, 4), delay("after", TOO_LONG, 9)),
        at(Site.LAKE, "Sanity answers 429", answer("before", 429, 3)),
        at(Site.LAKE, "Sanity answers 5xx", answer("before", 503, 4), answer("after", 502, 5)),
        new Trouble("EasyPost down, then back", down(Site.CARRIER), up(Site.CARRIER)),
        new Trouble("webhooks lost and doubled", Trouble::muddleLetters, _ -> {}),
        new Trouble("Sanity and the others restarted", _ -> {}, World::restartSandbox),
        new Trouble("one node of three killed", _ -> {}, world -> world.kill(world.node())));
  }

  private static Trouble at(Site site, String title, String... rules) {
    return new Trouble(title, world -> Stream.of(rules).forEach(world.door(site)::order), _ -> {});
  }

  private static Consumer<World> down(Site party) {
    return world -> world.door(party).order(drop("before", 1));
  }

  private static Consumer<World> up(Site party) {
    return world -> world.door(party).calm();
  }

  private static void muddleLetters(World world) {
    for (var party : List.of(Site.PAYMENT, Site.CARRIER)) {
      var letters = world.letters(party);
      letters.order(rule("/**", 3, "\"type\": \"drop\", \"moment\": \"before\""));
      letters.order(rule("/**", 2, "\"type\": \"repeat\", \"copies\": 2"));
    }
  }

  private static String drop(String moment, int every) {
    return atParty(every, "\"type\": \"drop\", \"moment\": \"%s\"".formatted(moment));
  }

  private static String delay(String moment, int milliseconds, int every) {
    return atParty(
        every,
        "\"type\": \"delay\", \"moment\": \"%s\", \"milliseconds\": %d"
            .formatted(moment, milliseconds));
  }

  private static String answer(String moment, int status, int every) {
    return atParty(
        every,
        """
        "type": "answer", "moment": "%s", "status": %d, "headers": {"Retry-After": "1"}\
        """
            .formatted(moment, status));
  }

  /** The parties' own addresses begin with a version; what tests ask of the sandbox is spared. */
  private static String atParty(int every, String fault) {
    return rule("/v**", every, fault);
  }

  private static String rule(String path, int every, String fault) {
    return "{\"when\": {\"path\": \"%s\"}, \"every\": %d, \"fault\": {%s}}"
        .formatted(path, every, fault);
  }
}
