package marketplace.testkit;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import marketplace.domain.RequestKey;
import marketplace.domain.cart.Cart;
import marketplace.domain.cart.CartId;
import marketplace.domain.cart.CartLine;
import marketplace.domain.cart.Quantity;
import marketplace.domain.catalog.Availability;
import marketplace.domain.catalog.Category;
import marketplace.domain.catalog.Image;
import marketplace.domain.catalog.Product;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.catalog.Size;
import marketplace.domain.catalog.Weight;
import marketplace.domain.customer.Country;
import marketplace.domain.customer.Customer;
import marketplace.domain.customer.EmailAddress;
import marketplace.domain.customer.Line;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.money.Money;
import marketplace.domain.order.Order;
import marketplace.domain.order.Purchase;
import marketplace.domain.order.RequestFingerprint;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.shipment.Box;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.Packing;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.domain.shipment.ShippingChoice;
import marketplace.domain.shipment.ShippingOffer;
import marketplace.domain.shipment.ShippingPolicy;
import marketplace.domain.shipment.ShippingRate;
import marketplace.domain.shipment.ShippingTerms;
import marketplace.domain.shipment.Tariff;
import marketplace.domain.shipment.Tracking;
import marketplace.domain.shipment.TrackingEvent;
import marketplace.domain.shipment.TrackingNumber;

/** A small shop and its customers, for tests. */
public final class Shop {
  public static final Currency EUR = Currency.getInstance("EUR");
  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  public static final Duration HOLD = Duration.ofMinutes(15);
  public static final Packing PACKING =
      new Packing(
          new Size(300, 200, 100), new Weight(250), new Size(600, 400, 400), new Weight(20_000));
  public static final ShippingPolicy POLICY = new ShippingPolicy(new Tariff.Free(), 5, 25);
  public static final ShippingTerms SHIPPING =
      new ShippingTerms(PACKING, POLICY, Set.of(new Country("US"), new Country("DE")));
  public static final PaymentToken GOOD_CARD = new PaymentToken("pm_card_visa");
  public static final PaymentToken OTHER_GOOD_CARD = new PaymentToken("pm_card_mastercard");
  public static final PaymentToken DECLINED_CARD = new PaymentToken("pm_card_visa_chargeDeclined");
  public static final PaymentToken CARD_WITH_CHALLENGE =
      new PaymentToken("pm_card_authenticationRequired");
  public static final PaymentToken LOST_CARD =
      new PaymentToken("pm_card_visa_chargeDeclinedLostCard");
  public static final PaymentToken CARD_DECLINED_AFTER_CHALLENGE =
      new PaymentToken("pm_card_threeDSecureRequiredChargeDeclined");
  public static final PaymentToken CARD_WITHOUT_REFUNDS = new PaymentToken("pm_card_refundFail");
  public static final PaymentToken BANK_ACCOUNT = new PaymentToken("pm_usBankAccount_processing");
  public static final PaymentToken UNKNOWN_CARD = new PaymentToken("pm_card_nobodyKnows");
  public static final String PREVIEW = "data:image/png;base64,iVBORw0KGgo=";
  public static final Category MUGS = new Category("mugs", "Mugs");

  private static final SecureRandom RANDOM = new SecureRandom();

  private Shop() {}

  public static Money euros(String amount) {
    return Money.of(amount, EUR);
  }

  public static Product mug() {
    return product("mug", "19.99", new Availability.Counted(10));
  }

  public static Product lamp() {
    return product("lamp", "89.00", new Availability.Counted(3));
  }

  public static Product poster() {
    return product("poster", "12.50", new Availability.Unlimited());
  }

  /** Something of which one weighs so much, and ten are left. */
  public static Product heavy(String id, long grams) {
    return product(
        id,
        "49.00",
        new Availability.Counted(10),
        Optional.of(new Weight(grams)),
        Optional.of(new Size(120, 100, 90)));
  }

  public static Product product(String id, String price, Availability availability) {
    return product(
        id, price, availability, Optional.of(new Weight(350)), Optional.of(new Size(120, 100, 90)));
  }

  private static Product product(
      String id,
      String price,
      Availability availability,
      Optional<Weight> weight,
      Optional<Size> size) {
    return new Product(
        new ProductId(id),
        id + "-slug",
        "The " + id,
        "A " + id + " like no other",
        euros(price),
        availability,
        weight,
        size,
        List.of(MUGS),
        List.of(new Image("https://cdn.example/" + id + ".svg", "A " + id, Optional.of(PREVIEW))));
  }

  public static Map<ProductId, Product> selling(Product... products) {
    return Arrays.stream(products).collect(Collectors.toMap(Product::id, Function.identity()));
  }

  public static CartId newCartId() {
    var random = new byte[20];
    RANDOM.nextBytes(random);
    return CartId.of(random);
  }

  /** A cart of one of each product, quoted at its price. */
  public static Cart cartOf(Product... products) {
    var lines =
        Arrays.stream(products)
            .map(it -> new CartLine(it.id(), new Quantity(1), Optional.of(it.price())))
            .toList();
    return new Cart(newCartId(), lines, NOON.plus(Duration.ofDays(30)));
  }

  /** A cart of so many of one product, quoted at its price. */
  public static Cart cartOf(int quantity, Product product) {
    var line = new CartLine(product.id(), new Quantity(quantity), Optional.of(product.price()));
    return new Cart(newCartId(), List.of(line), NOON.plus(Duration.ofDays(30)));
  }

  public static Customer customer() {
    return new Customer(new Line("Robin Moss"), new EmailAddress("robin@example.com"));
  }

  public static PostalAddress address() {
    return address("94104");
  }

  public static PostalAddress address(String postalCode) {
    return new PostalAddress(
        new Line("417 Montgomery Street"),
        Optional.of(new Line("Floor 5")),
        new Line("San Francisco"),
        Optional.of(new Line("CA")),
        new Line(postalCode),
        new Country("US"));
  }

  public static Purchase.Request request() {
    return request("the-same-request", Optional.empty());
  }

  /** A request that says something, under a key or none. */
  public static Purchase.Request request(String says, Optional<RequestKey> key) {
    return new Purchase.Request(new RequestFingerprint(says), key, customer(), address());
  }

  /** An order that was just placed at noon and not yet paid. */
  public static Order orderOf(Product... products) {
    return orderOf(request(), products);
  }

  /** The same for a request of its own. */
  public static Order orderOf(Purchase.Request request, Product... products) {
    var priced = cartOf(products).price(selling(products));
    var reference = new PaymentReference("pi_" + priced.cart().id().value());
    var free = ShippingChoice.standard(Money.zero(EUR));
    return Order.place(Purchase.of(request, priced, free, NOON, HOLD), reference, GOOD_CARD);
  }

  /** What a carrier offers for a box: in two days, or dearer in one. */
  public static ShippingOffer offer(String reference) {
    return offer(reference, "7.90");
  }

  /** The same at that price for two days. */
  public static ShippingOffer offer(String reference, String price) {
    var express = new ShippingRate("rate_2", "USPS", "Express", euros("29.90"), Optional.of(1));
    return new ShippingOffer(new ShipmentReference(reference), List.of(express, priority(price)));
  }

  /** A paid order with its one parcel prepared under that reference. */
  public static Order prepared(Order order, String reference) {
    return order.prepared(order.boxes(PACKING), List.of(offer(reference)), POLICY, NOON);
  }

  public static Parcel parcel(String reference) {
    return Parcel.prepared(new ShipmentReference(reference), priority("7.90"), box());
  }

  public static Box box() {
    return new Box(
        List.of(new Box.Content(mug().id(), 1)), new Weight(350), new Size(300, 200, 100));
  }

  private static ShippingRate priority(String price) {
    return new ShippingRate("rate_1", "USPS", "Priority", euros(price), Optional.of(2));
  }

  /** What a carrier tells of a parcel that came so far an hour after noon. */
  public static Tracking tracking(ShipmentStatus status) {
    var event =
        new TrackingEvent(
            status, NOON.plus(Duration.ofHours(1)), status.label(), Optional.of("San Francisco"));
    return new Tracking(List.of(event), Optional.empty());
  }

  public static Label label(String trackingNumber) {
    return label(trackingNumber, priority("7.90"));
  }

  /** The label that such a rate buys. */
  static Label label(String trackingNumber, ShippingRate rate) {
    return new Label(
        new TrackingNumber(trackingNumber),
        rate.carrier(),
        rate.service(),
        "https://labels.example/" + trackingNumber,
        Optional.of(NOON.plus(Duration.ofDays(2))));
  }
}
