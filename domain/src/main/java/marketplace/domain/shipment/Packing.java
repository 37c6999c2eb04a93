package marketplace.domain.shipment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import marketplace.domain.Refusal;
import marketplace.domain.catalog.Size;
import marketplace.domain.catalog.Weight;

/**
 * How the shop packs: what fits goes into one box, the rest into as many more as it takes. What is
 * larger or heavier than any box travels alone.
 *
 * @param usual the box that is taken where the contents allow, or nobody knows how large they are
 * @param lightest what a packed box weighs at least
 * @param largest the largest box
 * @param heaviest what a box with more than one thing in it weighs at the most
 */
public record Packing(Size usual, Weight lightest, Size largest, Weight heaviest) {
  public static final int MOST_BOXES = 20;

  /**
   * The boxes for all of it, at least one.
   *
   * @throws Refusal.Conflict {@code too-many-parcels} when it would be more than {@link
   *     #MOST_BOXES}
   */
  public List<Box> pack(List<Item> items) {
    var largestFirst =
        items.stream()
            .sorted(
                Comparator.comparingLong(Item::unitVolume)
                    .thenComparing(Item::unitWeight)
                    .reversed())
            .toList();
    var boxes = new ArrayList<OpenBox>();
    largestFirst.forEach(item -> pack(item, boxes));
    return boxes.stream().map(OpenBox::closed).toList();
  }

  private void pack(Item item, List<OpenBox> boxes) {
    var left = item.quantity().value();
    for (var box : List.copyOf(boxes)) {
      left -= box.take(item, left);
    }
    while (left > 0) {
      if (boxes.size() == MOST_BOXES) {
        throw new Refusal.Conflict(
            "too-many-parcels", "More than %d parcels would be needed".formatted(MOST_BOXES));
      }
      var box = new OpenBox(this);
      left -= box.take(item, left);
      boxes.add(box);
    }
  }
}
