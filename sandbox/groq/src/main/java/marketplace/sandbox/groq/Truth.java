package marketplace.sandbox.groq;

/** Three-valued logic: what is not known to be true or false is unknown, in GROQ null. */
enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }

  static Truth of(Value value) {
    return value instanceof Value.Bool(var truth) ? of(truth) : UNKNOWN;
  }

  Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  Value value() {
    return switch (this) {
      case TRUE -> Value.Bool.TRUE;
      case FALSE -> Value.Bool.FALSE;
      case UNKNOWN -> Value.NULL;
    };
  }
}
