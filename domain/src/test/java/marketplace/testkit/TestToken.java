package marketplace.testkit;

/** What a provider's token for tests does; hardly any provider has all of them. */
public enum TestToken {
  PAYS_AT_ONCE,
  /** Another one than {@link #PAYS_AT_ONCE}. */
  ALSO_PAYS_AT_ONCE,
  /** Accepted now; the money arrives later, as with a bank transfer. */
  PAYS_LATER,
  /** Declined, and may be taken another time: no funds, no contact with the bank. */
  IS_DECLINED,
  /** Declined for good: lost, stolen. */
  IS_DECLINED_FOR_GOOD,
  /** The bank wants to hear from the shopper, and is content then. */
  IS_CHALLENGED,
  /** The bank wants to hear from the shopper, and declines all the same. */
  IS_CHALLENGED_AND_DECLINED,
  /** Pays at once; what is given back of it comes back some days later. */
  PAYS_AND_CANNOT_BE_REFUNDED,
  /** It looks like a token, and the provider has never heard of it. */
  IS_UNKNOWN
}
