package marketplace.sandbox.payment;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A payment method that the party publishes for tests, and how its bank behaves. */
record TestMethod(
    String token,
    String type,
    String brand,
    String last4,
    String country,
    String funding,
    Behaviour behaviour) {

  private static final String PENDING_REFUND = "pm_card_pendingRefund";
  private static final String REFUND_FAILS = "pm_card_refundFail";
  private static final String DISPUTED = "pm_card_createDispute";
  private static final String NOT_RECEIVED = "pm_card_createDisputeProductNotReceived";
  private static final String INQUIRED = "pm_card_createDisputeInquiry";
  private static final Behaviour DECLINE = Behaviour.GENERIC_DECLINE;
  private static final Behaviour FUNDS = Behaviour.declined("insufficient_funds");
  private static final Behaviour EXPIRED =
      Behaviour.refused("expired_card", "Your card has expired.");
  private static final Behaviour CVC =
      Behaviour.refused("incorrect_cvc", "Your card's security code is incorrect.");
  private static final Behaviour PROCESSING =
      Behaviour.refused(
          "processing_error", "An error occurred while processing your card. Try again shortly.");
  private static final Behaviour CHALLENGE = Behaviour.challenge(Behaviour.APPROVE);

  private static final Map<String, TestMethod> ALL =
      Stream.of(
              card("pm_card_visa", "visa", "4242"),
              new TestMethod(
                  "pm_card_visa_debit", "card", "visa", "5556", "US", "debit", Behaviour.APPROVE),
              card("pm_card_mastercard", "mastercard", "4444"),
              new TestMethod(
                  "pm_card_mastercard_debit",
                  "card",
                  "mastercard",
                  "8210",
                  "US",
                  "debit",
                  Behaviour.APPROVE),
              new TestMethod(
                  "pm_card_mastercard_prepaid",
                  "card",
                  "mastercard",
                  "5100",
                  "US",
                  "prepaid",
                  Behaviour.APPROVE),
              card("pm_card_amex", "amex", "0005"),
              card("pm_card_discover", "discover", "1117"),
              card("pm_card_diners", "diners", "0004"),
              card("pm_card_jcb", "jcb", "0505"),
              card("pm_card_unionpay", "unionpay", "0005"),
              card("pm_card_bypassPending", "visa", "0077"),
              card(PENDING_REFUND, "visa", "7726"),
              card(REFUND_FAILS, "visa", "5126"),
              card(DISPUTED, "visa", "0259"),
              card(NOT_RECEIVED, "visa", "2685"),
              card(INQUIRED, "visa", "1976"),
              card("pm_card_amex_threeDSecureNotSupported", "amex", "0005"),
              card("pm_card_threeDSecureOptional", "visa", "3055"),
              foreign("pm_card_gb", "GB", "0000"),
              foreign("pm_card_de", "DE", "0016"),
              foreign("pm_card_fr", "FR", "0003"),
              foreign("pm_card_se", "SE", "0008"),
              foreign("pm_card_ca", "CA", "0000"),
              foreign("pm_card_au", "AU", "0006"),
              foreign("pm_card_jp", "JP", "0003"),
              visa("pm_card_chargeDeclined", "0002", DECLINE),
              visa("pm_card_visa_chargeDeclined", "0002", DECLINE),
              visa("pm_card_chargeCustomerFail", "0341", DECLINE),
              visa("pm_card_chargeDeclinedInsufficientFunds", "9995", FUNDS),
              visa("pm_card_visa_chargeDeclinedInsufficientFunds", "9995", FUNDS),
              visa("pm_card_visa_chargeDeclinedLostCard", "9987", Behaviour.declined("lost_card")),
              visa(
                  "pm_card_visa_chargeDeclinedStolenCard",
                  "9979",
                  Behaviour.declined("stolen_card")),
              visa(
                  "pm_card_visa_chargeDeclinedVelocityLimitExceeded",
                  "6975",
                  Behaviour.declined("card_velocity_exceeded")),
              visa("pm_card_chargeDeclinedFraudulent", "0019", Behaviour.declined("fraudulent")),
              visa("pm_card_radarBlock", "0019", Behaviour.declined("fraudulent")),
              visa("pm_card_chargeDeclinedExpiredCard", "0069", EXPIRED),
              visa("pm_card_chargeDeclinedIncorrectCvc", "0127", CVC),
              visa("pm_card_chargeDeclinedProcessingError", "0119", PROCESSING),
              visa("pm_card_authenticationRequired", "3184", CHALLENGE),
              visa("pm_card_authenticationRequiredOnSetup", "3155", CHALLENGE),
              visa(
                  "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds",
                  "3178",
                  Behaviour.challenge(FUNDS)),
              visa("pm_card_threeDSecureRequired", "3063", CHALLENGE),
              visa("pm_card_threeDSecure2Required", "3220", CHALLENGE),
              visa(
                  "pm_card_threeDSecureRequiredChargeDeclined",
                  "1629",
                  Behaviour.challenge(DECLINE)),
              visa(
                  "pm_card_threeDSecureRequiredProcessingError",
                  "1280",
                  Behaviour.challenge(PROCESSING)),
              bankAccount("pm_usBankAccount_success"),
              bankAccount("pm_usBankAccount_processing"))
          .collect(toUnmodifiableMap(TestMethod::token, Function.identity()));

  static Optional<TestMethod> find(String token) {
    return Optional.ofNullable(ALL.get(token));
  }

  /** What becomes of a refund at first; what is pending is settled when the bank is told to. */
  Refund.Outcome refunds() {
    return switch (token) {
      case PENDING_REFUND, REFUND_FAILS -> Refund.Outcome.PENDING;
      default -> Refund.Outcome.SUCCEEDED;
    };
  }

  /** How the customer contests what was charged, right after it was. */
  Optional<Dispute.Kind> dispute() {
    return switch (token) {
      case DISPUTED -> Optional.of(Dispute.Kind.FRAUDULENT);
      case NOT_RECEIVED -> Optional.of(Dispute.Kind.PRODUCT_NOT_RECEIVED);
      case INQUIRED -> Optional.of(Dispute.Kind.INQUIRY);
      default -> Optional.empty();
    };
  }

  private static TestMethod card(String token, String brand, String last4) {
    return new TestMethod(token, "card", brand, last4, "US", "credit", Behaviour.APPROVE);
  }

  private static TestMethod foreign(String token, String country, String last4) {
    return new TestMethod(token, "card", "visa", last4, country, "credit", Behaviour.APPROVE);
  }

  private static TestMethod visa(String token, String last4, Behaviour behaviour) {
    return new TestMethod(token, "card", "visa", last4, "US", "credit", behaviour);
  }

  private static TestMethod bankAccount(String token) {
    return new TestMethod(token, "us_bank_account", "", "6789", "US", "checking", Behaviour.SETTLE);
  }
}
