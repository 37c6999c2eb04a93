package marketplace.domain;

/**
 * One value of a request that the domain does not admit.
 *
 * @param pointer where it stands, a JSON Pointer (RFC 6901) such as {@code /customer/email}
 * @param code the broken rule, stable and in kebab-case
 * @param message the same for a human
 */
public record Violation(String pointer, String code, String message) {}
