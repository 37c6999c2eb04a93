package marketplace.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChallengePageTest {
  private static final String[] BROWSER = {"Accept", "text/html,*/*"};

  private final Shop shop;
  private String page;

  ChallengePageTest(@TempDir Path folder) {
    shop = new Shop(folder);
  }

  @BeforeEach
  void ask() throws StripeException {
    var intent = shop.confirm(shop.open().getId(), "pm_card_threeDSecure2Required").getId();
    page = "/sandbox/payment_intents/" + intent + "/challenge";
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void thePageSaysWhatIsAskedAndOffersBothAnswers() {
    assertThat(shop.get(page, BROWSER).body())
        .contains("<html lang=\"en\">", "19.99 EUR", "3220")
        .contains("formaction=\"authenticate?outcome=succeeded\"")
        .contains("formaction=\"authenticate?outcome=failed\"");
  }

  @Test
  void anAnswerInABrowserIsThankedFor() {
    assertThat(answer("succeeded")).contains("The payment is complete");
  }

  @Test
  void aSecondAnswerInABrowserIsToldWhatBecameOfTheFirst() {
    answer("failed");

    assertThat(answer("succeeded")).contains("no money was taken");
    assertThat(shop.get(page, BROWSER).body()).doesNotContain("formaction");
  }

  private String answer(String outcome) {
    var path = page.replace("challenge", "authenticate?outcome=" + outcome);
    return shop.post(path, "", BROWSER).body();
  }
}
