package marketplace.domain.shipment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.domain.catalog.Size;
import marketplace.domain.catalog.Weight;

/** A box that is still being packed. */
final class OpenBox {
  private final Packing packing;
  private final List<Stack> inside = new ArrayList<>();

  OpenBox(Packing packing) {
    this.packing = packing;
  }

  /** So many of the same in one box. */
  private record Stack(Item item, int count) {
    Weight weight() {
      return item.unitWeight().times(count);
    }

    long volume() {
      return item.unitVolume() * count;
    }
  }

  /**
   * Takes as many of it as go in, and says how many; an empty box takes one of what no box holds.
   */
  int take(Item item, int most) {
    var taken = inside.isEmpty() ? Math.max(1, room(item, most)) : room(item, most);
    if (taken > 0) {
      inside.add(new Stack(item, taken));
    }
    return taken;
  }

  Box closed() {
    var contents =
        inside.stream().map(it -> new Box.Content(it.item().product(), it.count())).toList();
    var heavier = weight().compareTo(packing.lightest()) > 0 ? weight() : packing.lightest();
    return new Box(contents, heavier, size());
  }

  private int room(Item item, int most) {
    if (item.size().filter(it -> !it.fitsIn(packing.largest())).isPresent()) {
      return 0;
    }
    var byWeight = times(packing.heaviest().grams() - weight().grams(), item.unitWeight().grams());
    var byVolume = times(packing.largest().volume() - volume(), item.unitVolume());
    return (int) Math.max(0, Math.min(most, Math.min(byWeight, byVolume)));
  }

  private static long times(long room, long each) {
    return each == 0 ? Integer.MAX_VALUE : room / each;
  }

  private Weight weight() {
    return inside.stream().map(Stack::weight).reduce(Weight.NONE, Weight::plus);
  }

  private long volume() {
    return inside.stream().mapToLong(Stack::volume).sum();
  }

  private Stream<Size> sizes() {
    return inside.stream().flatMap(it -> it.item().size().stream());
  }

  /** What does not go into the usual box by itself or together with the rest has a larger one. */
  private Size size() {
    var usual = packing.usual();
    return volume() <= usual.volume() && sizes().allMatch(it -> it.fitsIn(usual))
        ? usual
        : alone().orElse(packing.largest());
  }

  /** The size of the one thing in it, or of what no box holds. */
  private Optional<Size> alone() {
    var single = inside.size() == 1 && inside.getFirst().count() == 1;
    return sizes()
        .filter(it -> single || !it.fitsIn(packing.largest()))
        .max(Comparator.comparingLong(Size::volume));
  }
}
