package marketplace.adapter.rest.abuse;

import java.util.List;
import java.util.stream.IntStream;
import marketplace.domain.Refusal;
import marketplace.domain.Violation;

/**
 * Card numbers in texts: 13 to 19 digits that pass Luhn's check, in a row or grouped by single
 * spaces or hyphens.
 *
 * <p>Ids and tokens hold digits by chance, and a tenth of all numbers passes the check. What tells
 * them apart is what they touch: a row that goes on in a letter, a digit or an underscore, or after
 * a hyphen in one of these, is a part of something else. So the ids of carts and orders, which are
 * 32 letters and digits, never hold a card number, nor does a UUID.
 */
public final class CardNumbers {
  private static final String CODE = "card-number-refused";
  private static final String MESSAGE =
      "This looks like a card number, which belongs in the payment provider's form alone";
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  private CardNumbers() {}

  public static boolean areIn(String text) {
    return IntStream.range(0, text.length()).anyMatch(start -> isAt(start, text));
  }

  /** What stands at these places is refused; where a place has no pointer, the whole request is. */
  public static Refusal.Invalid refusal(List<String> pointers) {
    var violations =
        pointers.stream().map(pointer -> new Violation(pointer, CODE, MESSAGE)).toList();
    return new Refusal.Invalid(CODE, MESSAGE, violations);
  }

  private static boolean isAt(int start, String text) {
    if (!isDigit(start, text) || isPartOfMore(start, -1, text)) {
      return false;
    }
    var digits = new StringBuilder();
    for (var i = start; digits.length() < LONGEST && isInRow(i, text); i++) {
      if (isDigit(i, text)) {
        digits.append(Character.digit(text.charAt(i), 10));
        if (digits.length() >= SHORTEST && !isPartOfMore(i, 1, text) && passesCheck(digits)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isInRow(int i, String text) {
    return isDigit(i, text) || (isOneOf(" -", i, text) && isDigit(i - 1, text));
  }

  private static boolean isPartOfMore(int end, int step, String text) {
    var next = end + step;
    return isOfWord(next, text) || (isOneOf("-", next, text) && isOfWord(next + step, text));
  }

  private static boolean isDigit(int i, String text) {
    return isWithin(text, i) && Character.isDigit(text.charAt(i));
  }

  private static boolean isOfWord(int i, String text) {
    return isWithin(text, i)
        && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
  }

  private static boolean isOneOf(String characters, int i, String text) {
    return isWithin(text, i) && characters.indexOf(text.charAt(i)) >= 0;
  }

  private static boolean isWithin(String text, int i) {
    return i >= 0 && i < text.length();
  }

  /** Luhn's: every second digit from the right counts twice, and the digits of that are added. */
  private static boolean passesCheck(CharSequence digits) {
    var sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(digits.length() - 1 - i) - '0';
      var weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed / 10 + weighed % 10;
    }
    return sum % 10 == 0;
  }
}
