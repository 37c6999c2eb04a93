package marketplace.domain.customer;

import marketplace.domain.Refusal;

/** One printed line of a label: a name, a street, a city; 1 to 100 characters, no line break. */
public record Line(String value) {
  public static final int MAX_LENGTH = 100;

  public Line {
    value = value.strip();
    if (value.isEmpty()) {
      throw new Refusal.Invalid("text-missing", "This must not be empty");
    }
    if (value.length() > MAX_LENGTH || !value.codePoints().allMatch(Line::isPrinted)) {
      throw new Refusal.Invalid(
          "text-invalid", "This is one line of at most " + MAX_LENGTH + " characters");
    }
  }

  private static boolean isPrinted(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  /** Enough for its owner to recognise: {@code J•••}. */
  public String masked() {
    return value.substring(0, value.offsetByCodePoints(0, 1)) + "•••";
  }

  /** Personal data stays out of logs. */
  @Override
  public String toString() {
    return masked();
  }
}
