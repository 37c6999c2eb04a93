package marketplace.adapter.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import marketplace.adapter.rest.abuse.CardNumbers;

/** A look through a whole body for card numbers, before anything of it is read or refused. */
final class CardNumberScan {
  /**
   * A signed cart is not looked into: only the shop can make one, and chance must not spoil it.
   * What merely looks like one is refused unread.
   */
  private static final Pattern SIGNED = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{43}");

  private final JsonParser parser;
  private final List<String> pointers = new ArrayList<>();

  private CardNumberScan(JsonParser parser) {
    this.parser = parser;
  }

  static void refuse(byte[] body) {
    var pointers = pointers(body);
    if (!pointers.isEmpty()) {
      throw CardNumbers.refusal(pointers);
    }
  }

  /** What is no JSON is looked through up to there; reading it says so. */
  private static List<String> pointers(byte[] body) {
    try (var parser = StrictJson.parse(body)) {
      var scan = new CardNumberScan(parser);
      try {
        scan.run();
      } catch (IOException _) {
        // told by whoever reads it
      }
      return scan.pointers;
    } catch (IOException _) {
      return List.of();
    }
  }

  private void run() throws IOException {
    for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
      switch (token) {
        case FIELD_NAME -> lookAtName();
        case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> lookAtValue(token);
        case START_OBJECT,
            END_OBJECT,
            START_ARRAY,
            END_ARRAY,
            VALUE_TRUE,
            VALUE_FALSE,
            VALUE_NULL,
            VALUE_EMBEDDED_OBJECT,
            NOT_AVAILABLE -> {}
      }
    }
  }

  /** A name that is a card number itself is not repeated, so its object is named. */
  private void lookAtName() throws IOException {
    if (CardNumbers.areIn(parser.currentName())) {
      pointers.add(parser.getParsingContext().getParent().pathAsPointer().toString());
      parser.nextToken();
      parser.skipChildren();
    }
  }

  private void lookAtValue(JsonToken token) throws IOException {
    if (!isSignedCart(token) && CardNumbers.areIn(parser.getText())) {
      pointers.add(parser.getParsingContext().pathAsPointer().toString());
    }
  }

  private boolean isSignedCart(JsonToken token) throws IOException {
    return token == JsonToken.VALUE_STRING
        && "cart".equals(parser.currentName())
        && SIGNED.matcher(parser.getText()).matches();
  }
}
