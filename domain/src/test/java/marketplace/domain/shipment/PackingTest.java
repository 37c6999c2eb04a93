package marketplace.domain.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.cart.Quantity;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.catalog.Size;
import marketplace.domain.catalog.Weight;
import org.junit.jupiter.api.Test;

class PackingTest {
  private static final Size USUAL = new Size(300, 200, 100);
  private static final Size LARGEST = new Size(600, 400, 400);
  private static final Packing PACKING =
      new Packing(USUAL, new Weight(250), LARGEST, new Weight(20_000));

  @Test
  void whatIsSmallAndLightGoesIntoTheUsualBoxWhichWeighsSomethingItself() {
    assertThat(PACKING.pack(List.of(item("card", 2, 20, new Size(150, 100, 1)))))
        .containsExactly(new Box(List.of(content("card", 2)), new Weight(250), USUAL));
  }

  @Test
  void whatNobodyMeasuredGoesIntoTheUsualBox() {
    var unknown =
        new Item(new ProductId("gift"), new Quantity(3), Optional.empty(), Optional.empty());

    assertThat(PACKING.pack(List.of(unknown)))
        .containsExactly(new Box(List.of(content("gift", 3)), new Weight(250), USUAL));
  }

  @Test
  void linesAreSplitWhereTheyGetTooHeavy() {
    assertThat(PACKING.pack(List.of(item("book", 45, 1_000, new Size(50, 50, 10)))))
        .extracting(box -> box.weight().grams())
        .containsExactly(20_000L, 20_000L, 5_000L);
  }

  @Test
  void linesAreSplitWhereTheyTakeTooMuchRoom() {
    var boxes = PACKING.pack(List.of(item("cushion", 5, 400, new Size(400, 400, 200))));

    assertThat(boxes).extracting(box -> box.contents().getFirst().quantity()).containsExactly(3, 2);
    assertThat(boxes).extracting(Box::size).containsOnly(LARGEST);
  }

  @Test
  void whatFitsBesideGoesIntoTheSameBox() {
    assertThat(
            PACKING.pack(
                List.of(
                    item("mug", 1, 350, new Size(120, 100, 90)),
                    item("lamp", 1, 2_000, new Size(400, 300, 300)))))
        .containsExactly(
            new Box(List.of(content("lamp", 1), content("mug", 1)), new Weight(2_350), LARGEST));
  }

  @Test
  void oneThingThatIsTooLargeForTheUsualBoxHasOneOfItsSize() {
    var poster = new Size(590, 80, 80);

    assertThat(PACKING.pack(List.of(item("poster", 1, 300, poster))))
        .extracting(Box::size)
        .containsExactly(poster);
  }

  @Test
  void whatFitsIntoNoBoxTravelsAlone() {
    var table = new Size(1_200, 800, 300);
    var boxes =
        PACKING.pack(
            List.of(item("table", 2, 35_000, table), item("book", 1, 1_000, new Size(50, 50, 10))));

    assertThat(boxes).extracting(Box::size).containsExactly(table, table, USUAL);
    assertThat(boxes)
        .extracting(box -> box.weight().grams())
        .containsExactly(35_000L, 35_000L, 1_000L);
  }

  @Test
  void nothingIsLostAndNothingIsAddedByPacking() {
    var items =
        List.of(
            item("a", 7, 4_000, new Size(300, 300, 300)),
            item("b", 13, 900, new Size(200, 200, 100)),
            item("c", 20, 10, new Size(10, 10, 10)));

    assertThat(
            PACKING.pack(items).stream()
                .flatMap(box -> box.contents().stream())
                .mapToInt(Box.Content::quantity)
                .sum())
        .isEqualTo(40);
  }

  @Test
  void thereAreNotMoreBoxesThanAnybodyCarries() {
    assertThat(PACKING.pack(List.of(item("anvil", 20, 15_000, USUAL)))).hasSize(20);
    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> PACKING.pack(List.of(item("anvil", 21, 15_000, USUAL))));
  }

  private static Item item(String product, int quantity, long grams, Size size) {
    return new Item(
        new ProductId(product),
        new Quantity(quantity),
        Optional.of(new Weight(grams)),
        Optional.of(size));
  }

  private static Box.Content content(String product, int quantity) {
    return new Box.Content(new ProductId(product), quantity);
  }
}
