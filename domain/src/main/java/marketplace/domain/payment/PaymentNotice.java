package marketplace.domain.payment;

import marketplace.domain.NoticeId;

/** What a provider told by itself, or what somebody told in its name. */
public sealed interface PaymentNotice {
  /** Something happened to a payment; what it was is to be asked for. */
  record About(NoticeId id, PaymentReference payment) implements PaymentNotice {}

  /** It comes from the provider, and no payment is concerned. */
  record Unrelated() implements PaymentNotice {}

  /**
   * Nothing shows that the provider told this, and told it now.
   *
   * @param why for the operator's log
   */
  record NotAuthentic(String why) implements PaymentNotice {}
}
