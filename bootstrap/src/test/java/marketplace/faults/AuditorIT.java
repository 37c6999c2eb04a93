package marketplace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The auditor bites: whatever must not be is brought about by hand, and found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditorIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int STOCK = 10;

  private World world;
  private String product = "";
  private String order = "";
  private int sales;

  @BeforeAll
  void open(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data) {
    world = World.open(data, new Goods(20, STOCK), LIMIT, 1);
  }

  @AfterAll
  void close() {
    world.close();
  }

  @BeforeEach
  void sell() {
    var tally = new Tally("a sale");
    product = world.goods().product(sales++);
    new Buyer(world, tally).buy(product, Card.PAYS);
    order = tally.promised().iterator().next();
    assertThat(world.isSettledWithin(LIMIT)).isTrue();
  }

  @Test
  void aSaleAsItShouldBeIsInOrder() {
    assertThat(found()).isEmpty();
  }

  @Test
  void anOrderThatIsLostIsFound() {
    mutate("{\"delete\": {\"id\": \"order.%s\"}}".formatted(order));

    assertThat(found())
        .anyMatch(what -> what.endsWith("is lost"))
        .anyMatch(what -> what.endsWith("there is no such order"))
        .contains("has 9 left instead of 10");
  }

  @Test
  void aPaymentThatTheOrderDoesNotKnowIsFound() {
    patchOrder("\"paymentStatus\": \"Failed\"");

    assertThat(found()).anyMatch(what -> what.endsWith("was paid and is Failed"));
  }

  @Test
  void aPaymentThatTheProviderDoesNotKnowIsFound() {
    var books = world.books();
    var unpaid =
        new Books(
            books.orders(),
            books.products(),
            books.inventories(),
            Map.of(),
            books.returned(),
            books.labels());

    assertThat(found(unpaid))
        .anyMatch(what -> what.endsWith("was not paid and is Completed"))
        .anyMatch(what -> what.endsWith("is sent and was not paid"));
  }

  @Test
  void moneyThatIsNotTheTotalIsFound() {
    patchOrder("\"totalAmount\": 20.90");

    assertThat(found()).anyMatch(what -> what.endsWith("took 1990 of 2090"));
  }

  @Test
  void aSecondChargeIsFound() {
    charge(order);

    assertThat(found()).anyMatch(what -> what.endsWith("took 3980 of 1990"));
  }

  @Test
  void moneyForNoOrderIsFound() {
    charge("nobody-" + order);

    assertThat(violations(world.books()))
        .contains(new Violation("nobody-" + order, "was paid, and there is no such order"));
  }

  @Test
  void moneyThatWentBackUnnoticedIsFound() {
    var reference =
        world.books().orders().stream()
            .filter(it -> it.id().equals(order))
            .map(it -> it.document().findPath("reference").asText())
            .findFirst()
            .orElseThrow();
    Http.post(payment("/v1/refunds"), "payment_intent=" + reference);

    assertThat(found()).anyMatch(what -> what.endsWith("gave 1990 back"));
  }

  @Test
  void stockThatIsNotCountedIsFound() {
    setInventory(STOCK);

    assertThat(found()).contains("has 10 left instead of 9");
  }

  @Test
  void stockBelowNothingIsFound() {
    setInventory(-1);

    assertThat(found()).contains("has -1 left");
  }

  @Test
  void aCountThatIsGoneIsFound() {
    mutate("{\"delete\": {\"id\": \"inventory.%s\"}}".formatted(product));

    assertThat(found()).contains("is sold, and nobody counts it");
  }

  @Test
  void anOrderThatTookTooLongIsFound() {
    patchOrder("\"placedAt\": \"2020-01-01T00:00:00Z\"");

    assertThat(found()).anyMatch(what -> what.endsWith("to be settled"));
  }

  @Test
  void anOrderThatIsNotSettledIsFound() {
    patchOrder("\"timeline\": []");

    assertThat(found()).anyMatch(what -> what.endsWith("is not settled"));
  }

  @Test
  void anOrderThatStillWaitsIsFound() {
    patchOrder("\"followUpTask\": \"BuyLabel\", \"followUpDueAt\": \"2999-01-01T00:00:00Z\"");
    var violations = found();
    mutate(
        "{\"patch\": {\"id\": \"order.%s\", \"unset\": [\"followUpTask\", \"followUpDueAt\"]}}"
            .formatted(order));

    assertThat(violations).anyMatch(what -> what.endsWith("waits for BuyLabel"));
  }

  @Test
  void aSecondLabelIsFound() {
    var books = world.books();
    var labelled =
        new Books(
            books.orders(),
            books.products(),
            books.inventories(),
            books.taken(),
            books.returned(),
            Map.of(order, 2L));

    assertThat(found(labelled)).anyMatch(what -> what.endsWith("has 2 labels for 1 parcels"));
  }

  @Test
  void aLabelThatWasNeverBoughtIsFound() {
    var books = world.books();
    var unlabelled =
        new Books(
            books.orders(),
            books.products(),
            books.inventories(),
            books.taken(),
            books.returned(),
            Map.of());

    assertThat(found(unlabelled)).anyMatch(what -> what.endsWith("is paid and has 0 labels"));
  }

  @Test
  void aNumberThatTwoOrdersHaveIsFound() {
    patchOrder("\"orderNumber\": \"260101-TWICE1\"");
    sell();
    patchOrder("\"orderNumber\": \"260101-TWICE1\"");

    assertThat(violations(world.books()))
        .anyMatch(it -> it.what().equals("260101-TWICE1 is not its number alone"));
  }

  private List<String> found() {
    return found(world.books());
  }

  /** What is wrong with the last sale. */
  private List<String> found(Books books) {
    return violations(books).stream()
        .filter(it -> it.subject().equals(order) || it.subject().equals(product))
        .map(Violation::what)
        .toList();
  }

  private List<Violation> violations(Books books) {
    return new Auditor(books, Set.of(order), LIMIT, Clock.systemUTC()).violations();
  }

  /** Takes money past the shop. */
  private void charge(String forOrder) {
    Http.post(
        payment("/v1/payment_intents"),
        "amount=1990&currency=eur&confirm=true&payment_method=pm_card_visa&metadata[order_id]="
            + forOrder
            + "&automatic_payment_methods[enabled]=true"
            + "&automatic_payment_methods[allow_redirects]=never");
  }

  private void setInventory(int available) {
    mutate(
        "{\"patch\": {\"id\": \"inventory.%s\", \"set\": {\"available\": %d}}}"
            .formatted(product, available));
  }

  private void patchOrder(String fields) {
    mutate("{\"patch\": {\"id\": \"order.%s\", \"set\": {%s}}}".formatted(order, fields));
  }

  private void mutate(String mutation) {
    Http.post(
        world.at(Site.LAKE).resolve("/v2025-02-19/data/mutate/production?visibility=sync"),
        "{\"mutations\": [%s]}".formatted(mutation));
  }

  private URI payment(String path) {
    return world.at(Site.PAYMENT).resolve(path);
  }
}
