package marketplace.faults;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import marketplace.party.Shopper;
import marketplace.party.Shopper.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Far more shoppers than goods, all at once, at several nodes. */
class FlashSaleIT {
  private static final int SHOPPERS = 200;
  private static final int STOCK = 10;
  private static final int NODES = 3;
  private static final Duration HOLD = Duration.ofMinutes(2);

  private final Path data;

  FlashSaleIT(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data) {
    this.data = data;
  }

  @Test
  void exactlyWhatIsInStockIsSoldAndAllOthersAreToldSo() {
    try (var world = World.open(data, new Goods(1, STOCK), HOLD, NODES)) {
      var answers = atOnce(checkouts(world));

      var refused = answers.stream().filter(answer -> !isOrdered(answer)).toList();
      assertThat(refused).hasSize(SHOPPERS - STOCK).allSatisfy(FlashSaleIT::isToldClearly);
      assertThat(left(world)).isZero();
      assertThat(world.isSettledWithin(HOLD)).isTrue();
      assertThat(world.books().orders()).hasSize(STOCK).allMatch(BookedOrder::saysPaid);
      assertThat(auditor(world, answers).violations()).isEmpty();
    }
  }

  /** Everybody has filled a cart while there were goods. */
  private static List<Callable<Answer>> checkouts(World world) {
    var buyer = new Buyer(world, new Tally("flash sale"));
    return IntStream.range(0, SHOPPERS)
        .mapToObj(_ -> world.shopper().post("/cart", Shopper.adding(product(world), 1)))
        .<Callable<Answer>>map(
            cart -> () -> buyer.order(cart.text("/id"), Shopper.ordering(cart, Card.PAYS.token())))
        .toList();
  }

  private static List<Answer> atOnce(List<Callable<Answer>> checkouts) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(checkouts).stream().map(Future::resultNow).toList();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isOrdered(Answer answer) {
    return answer.status() < 300;
  }

  private static void isToldClearly(Answer answer) {
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("/code")).isIn("out-of-stock", "cart-changed");
  }

  private static int left(World world) {
    return world
        .shopper()
        .get("/products/" + product(world))
        .body()
        .at("/availability/left")
        .asInt();
  }

  private static Auditor auditor(World world, List<Answer> answers) {
    var promised =
        answers.stream().filter(FlashSaleIT::isOrdered).map(it -> it.text("/id")).collect(toSet());
    return new Auditor(world.books(), promised, HOLD, Clock.systemUTC());
  }

  private static String product(World world) {
    return world.goods().product(0);
  }
}
