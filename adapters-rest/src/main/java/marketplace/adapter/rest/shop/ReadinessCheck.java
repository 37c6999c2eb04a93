package marketplace.adapter.rest.shop;

/**
 * A party that the shop cannot do without.
 *
 * @param party what it is called to the outside
 * @param probe asks it for something small; throws {@link marketplace.domain.Unavailable} when it
 *     does not answer
 */
public record ReadinessCheck(String party, Runnable probe) {}
