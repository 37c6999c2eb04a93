package marketplace.domain.payment;

/**
 * Why a provider refused an attempt.
 *
 * @param code the provider's stable code, such as {@code insufficient_funds}
 * @param message the same for the shopper
 */
public record Decline(String code, String message) {}
