package marketplace.faults;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * What a test's shop has on its shelves.
 *
 * @param kinds how many products there are
 * @param stock how many of each
 */
record Goods(int kinds, int stock) {
  private static final int CENTS = 1990;

  String product(int number) {
    return "goods-" + Math.floorMod(number, kinds);
  }

  /** Writes the export of a dataset that holds them. */
  Path writeTo(Path file) {
    try {
      return Files.writeString(
          file, IntStream.range(0, kinds).mapToObj(this::document).collect(joining("\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String document(int number) {
    return """
    {"_id": "%s", "_type": "product", "title": "Goods %d", "price": %d.%d, "stock": %d, \
    "weight": 300, "slug": {"_type": "slug", "current": "%s"}}\
    """
        .formatted(product(number), number, CENTS / 100, CENTS % 100, stock, product(number));
  }
}
