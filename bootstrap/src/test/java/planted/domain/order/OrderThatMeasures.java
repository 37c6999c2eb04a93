package planted.domain.order;

/** Asks for the time of the machine. */
record OrderThatMeasures(long since) {
  long nanos() {
    return System.nanoTime() - since;
  }
}
