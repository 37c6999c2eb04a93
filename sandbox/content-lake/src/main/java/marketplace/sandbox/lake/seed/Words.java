package marketplace.sandbox.lake.seed;

import java.util.Arrays;
import java.util.Locale;

/** A text as its words alone: lower-case, one space apart. */
record Words(String spaced) {
  static Words of(String text) {
    var letters = text.toLowerCase(Locale.ROOT).replace("'", "").replaceAll("\\P{L}+", " ");
    return new Words(" " + letters.strip() + " ");
  }

  boolean say(String phrase) {
    return spaced.contains(" " + phrase + " ");
  }

  boolean sayAnyOf(String words) {
    return Arrays.stream(words.split(" ")).anyMatch(this::say);
  }

  /** How many letters follow the phrase where it is said last. */
  int after(String phrase) {
    return spaced.length() - spaced.lastIndexOf(" " + phrase + " ") - phrase.length() - 2;
  }
}
