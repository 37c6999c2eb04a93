package marketplace.domain.spi;

/** A setting that the shop cannot be started with; the message names it and never its value. */
public final class InvalidSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidSetting(String name, String why) {
    super(name + " " + why);
  }
}
