package marketplace.sandbox.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import marketplace.sandbox.wire.Answer;

/** What the bank shows in a browser: its question, and what became of it. */
final class ChallengePage {
  private static final String QUESTION = Template.text("challenge.html");
  private static final String ANSWERED = Template.text("answered.html");

  private ChallengePage() {}

  static Answer of(PaymentIntent intent, Ledger ledger) {
    return switch (intent.state()) {
      case State.RequiresAction(var method, _, _, _) ->
          question(intent.terms(), ledger.heldMethod(method));
      case State.Succeeded _ -> answered("Thank you", "The payment is complete.");
      case State.Processing _, State.RequiresCapture _ ->
          answered("Thank you", "The payment is on its way.");
      case State.Canceled _ -> answered("Too late", "The shop has cancelled the payment.");
      case State.RequiresPaymentMethod _, State.RequiresConfirmation _ ->
          answered("Not paid", "The payment did not go through; no money was taken.");
    };
  }

  private static Answer question(PaymentIntent.Terms terms, PaymentMethod method) {
    return html(
        QUESTION
            .replace("{amount}", Currencies.show(terms.amount(), terms.currency()))
            .replace("{card}", method.test().last4()));
  }

  private static Answer answered(String title, String text) {
    return html(ANSWERED.replace("{title}", title).replace("{text}", text));
  }

  private static Answer html(String page) {
    return Answer.bytes(200, "text/html; charset=utf-8", page.getBytes(UTF_8))
        .with("Cache-Control", "no-store");
  }
}
