package planted.testkit;

/** Test code, which no rule examines. */
public record Fixture() {}
