package planted.bootstrap;

/** Writes on the screen, and is no command. */
final class WiringThatPrints {
  private WiringThatPrints() {}

  static void greet() {
    System.out.println("Hello");
  }
}
