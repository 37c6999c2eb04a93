package planted.lost;

/** Lies in no layer. */
record Stray() {}
