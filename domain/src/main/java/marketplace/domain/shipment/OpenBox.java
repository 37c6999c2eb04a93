package marketplace.domain.shipment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import marketplace.domain.catalog.Size;
import marketplace.domain.catalog.Weight;

/** A box that is still being packed. */
final class OpenBox {
  private final Packing packing;
  private final List<Box.Content> contents = new ArrayList<>();
  private final List<Size> sizes = new ArrayList<>();
  private Weight weight = Weight.NONE;
  private long volume;

  OpenBox(Packing packing) {
    this.packing = packing;
  }

  /**
   * Takes as many of it as go in, and says how many: of what no box holds one, into an empty box.
   */
  int take(Item item, int most) {
    var taken = contents.isEmpty() ? Math.max(1, room(item, most)) : room(item, most);
    if (taken > 0) {
      contents.add(new Box.Content(item.product(), taken));
      item.size().ifPresent(sizes::add);
      weight = weight.plus(item.unitWeight().times(taken));
      volume += item.unitVolume() * taken;
    }
    return taken;
  }

  Box closed() {
    var heavier = weight.compareTo(packing.lightest()) > 0 ? weight : packing.lightest();
    return new Box(contents, heavier, size());
  }

  private int room(Item item, int most) {
    if (item.size().filter(it -> !it.fitsIn(packing.largest())).isPresent()) {
      return 0;
    }
    var byWeight = times(packing.heaviest().grams() - weight.grams(), item.unitWeight().grams());
    var byVolume = times(packing.largest().volume() - volume, item.unitVolume());
    return (int) Math.max(0, Math.min(most, Math.min(byWeight, byVolume)));
  }

  private static long times(long room, long each) {
    return each == 0 ? Integer.MAX_VALUE : room / each;
  }

  /** What does not go into the usual box by itself or together with the rest has a larger one. */
  private Size size() {
    var usual = packing.usual();
    if (volume <= usual.volume() && sizes.stream().allMatch(it -> it.fitsIn(usual))) {
      return usual;
    }
    return alone().orElse(packing.largest());
  }

  /** The size of the one thing in it, or of what no box holds. */
  private Optional<Size> alone() {
    var single = contents.size() == 1 && contents.getFirst().quantity() == 1;
    return sizes.stream()
        .filter(it -> single || !it.fitsIn(packing.largest()))
        .max(Comparator.comparingLong(Size::volume));
  }
}
