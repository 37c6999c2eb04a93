package planted.domain.order;

/** Breaks no rule. */
public record Order(String id) {}
