package marketplace.sandbox.lake.seed;

import java.util.SplittableRandom;
import marketplace.sandbox.lake.asset.Sha1;

/** Chance that is the same every time for the same title. */
final class Draw {
  private final SplittableRandom random;

  Draw(String title) {
    random = new SplittableRandom(Sha1.of(title).leadingBits());
  }

  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  <T> T oneOf(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
