package marketplace.bootstrap.settings;

/** An outside party, real as soon as its credential is set, and the sandbox's otherwise. */
public enum Party {
  SANITY("Sanity", Setting.SANITY_URL, Setting.SANDBOX_SANITY_PORT),
  PAYMENT("Payment", Setting.PAYMENT_URL, Setting.SANDBOX_PAYMENT_PORT),
  SHIPMENT("Carrier", Setting.SHIPMENT_URL, Setting.SANDBOX_CARRIER_PORT);

  private final String title;
  private final Setting url;
  private final Setting sandboxPort;

  Party(String title, Setting url, Setting sandboxPort) {
    this.title = title;
    this.url = url;
    this.sandboxPort = sandboxPort;
  }

  public String title() {
    return title;
  }

  /**
   * The setting that makes it real; whoever replaces an adapter may call it as the provider does.
   */
  public String credential() {
    return switch (this) {
      case SANITY -> Setting.SANITY_TOKEN.key();
      case PAYMENT -> Providers.payment().credential();
      case SHIPMENT -> Providers.carrier().credential();
    };
  }

  public Setting url() {
    return url;
  }

  public Setting sandboxPort() {
    return sandboxPort;
  }
}
