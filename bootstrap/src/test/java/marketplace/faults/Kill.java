package marketplace.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import marketplace.party.Shopper;

/**
 * A node that is killed at one step of a checkout, which the shopper then asks for again.
 *
 * @param number tells this one from others
 */
record Kill(Boundary boundary, Moment moment, Letters letters, int number) {
  void happen(World world, Tally tally) {
    var node = world.node();
    var product = world.goods().product(number);
    var cart = node.shopper().post("/cart", Shopper.adding(product, 1));
    var order = cart.text("/id");
    var checkout = Shopper.ordering(cart, Card.PAYS.token());
    Runnable again = () -> new Buyer(world, tally).order(order, checkout);

    var thereafter = letters.arrange(world, order);
    var held = world.door(boundary.site()).order(rule(order, product));
    var answer = node.shopper().postAndForget("/orders", checkout);
    awaitHeld(held, order, world);
    world.kill(node);
    answer.cancel(true);
    askAgain(again, held);
    thereafter.run();
    again.run();
    tally.ran();
  }

  private void askAgain(Runnable again, Door.Rule held) {
    switch (moment) {
      case BEFORE -> {
        held.drop();
        held.takeBack();
        again.run();
      }
      case LATE -> {
        again.run();
        held.takeBack();
      }
      case AFTER -> {
        held.takeBack();
        again.run();
      }
    }
  }

  private String rule(String order, String product) {
    return "{\"when\": %s, %s \"fault\": {\"type\": \"hold\", \"moment\": \"%s\"}}"
        .formatted(
            boundary.when(order, product),
            boundary.isExact() ? "\"times\": 1," : "",
            moment.moment());
  }

  /** Others may be at the same step of theirs: they wait as well, until this one is there. */
  private void awaitHeld(Door.Rule rule, String order, World world) {
    List<JsonNode> held = List.of();
    do {
      held = rule.held(held.size() + 1);
      if (held.isEmpty()) {
        throw new AssertionError(this + " was not held: nobody came there");
      }
    } while (held.stream().noneMatch(it -> isOf(order, it, world)));
    if (moment == Moment.AFTER) {
      held.stream()
          .filter(it -> isOf(order, it, world))
          .findFirst()
          .ifPresent(it -> letters.beforeTheKill(() -> isTold(order, it, world)));
    }
  }

  private boolean isOf(String order, JsonNode request, World world) {
    return boundary.isFor(order, request, world.at(boundary.site()));
  }

  /** Whether the party has told of what it did, in a letter; most of the time there is none. */
  private boolean isTold(String order, JsonNode request, World world) {
    return switch (boundary) {
      case CHARGE -> world.post().toldOfSuccess(order);
      case BUY_LABEL -> world.post().toldOfParcel(boundary.named(request));
      default -> true;
    };
  }
}
