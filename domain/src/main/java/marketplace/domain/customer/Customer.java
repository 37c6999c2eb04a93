package marketplace.domain.customer;

/** Who buys. */
public record Customer(Line name, EmailAddress email) {}
