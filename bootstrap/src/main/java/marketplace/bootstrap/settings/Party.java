package marketplace.bootstrap.settings;

/** An outside party, real as soon as its key is set, and the sandbox's otherwise. */
public enum Party {
  SANITY("Sanity", Setting.SANITY_TOKEN, Setting.SANITY_URL, Setting.SANDBOX_SANITY_PORT),
  PAYMENT("Payment", Setting.PAYMENT_SECRET_KEY, Setting.PAYMENT_URL, Setting.SANDBOX_PAYMENT_PORT),
  SHIPMENT("Carrier", Setting.SHIPMENT_API_KEY, Setting.SHIPMENT_URL, Setting.SANDBOX_CARRIER_PORT);

  private final String title;
  private final Setting credential;
  private final Setting url;
  private final Setting sandboxPort;

  Party(String title, Setting credential, Setting url, Setting sandboxPort) {
    this.title = title;
    this.credential = credential;
    this.url = url;
    this.sandboxPort = sandboxPort;
  }

  public String title() {
    return title;
  }

  public Setting credential() {
    return credential;
  }

  public Setting url() {
    return url;
  }

  public Setting sandboxPort() {
    return sandboxPort;
  }
}
