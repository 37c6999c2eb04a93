package planted.sandbox.payment;

/** Breaks no rule. */
public record Party(String name) {}
