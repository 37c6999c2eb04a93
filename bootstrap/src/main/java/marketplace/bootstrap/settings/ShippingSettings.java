package marketplace.bootstrap.settings;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import marketplace.domain.catalog.Size;
import marketplace.domain.catalog.Weight;
import marketplace.domain.money.Money;
import marketplace.domain.shipment.Packing;
import marketplace.domain.shipment.ShippingPolicy;
import marketplace.domain.shipment.ShippingTerms;
import marketplace.domain.shipment.Tariff;
import marketplace.domain.spi.InvalidSetting;

/** How the operator wants orders to be sent. */
final class ShippingSettings {
  private static final String SIDE = "(\\d{1,3}(?:\\.\\d)?)";
  private static final Pattern BOX =
      Pattern.compile(SIDE + "x" + SIDE + "x" + SIDE + " ?cm, ?(\\d{1,6}) ?(k?)g");
  private static final int GRAMS_PER_KILOGRAM = 1000;
  private static final int LONGEST_PROMISE = 60;
  private static final int MOST_TOLERANCE = 1000;

  private final Configuration configuration;

  private ShippingSettings(Configuration configuration) {
    this.configuration = configuration;
  }

  static ShippingTerms of(Configuration configuration) {
    var settings = new ShippingSettings(configuration);
    return new ShippingTerms(settings.packing(), settings.policy(), configuration.countries());
  }

  /** A box, and a weight that says something of it. */
  private record Measured(Size size, Weight weight) {
    static Optional<Measured> read(String text) {
      var box = BOX.matcher(text);
      return box.matches()
          ? Optional.of(
              new Measured(
                  new Size(
                      millimetres(box.group(1)),
                      millimetres(box.group(2)),
                      millimetres(box.group(3))),
                  new Weight(
                      Long.parseLong(box.group(4))
                          * (box.group(5).isEmpty() ? 1 : GRAMS_PER_KILOGRAM))))
          : Optional.empty();
    }

    private static int millimetres(String centimetres) {
      return new BigDecimal(centimetres).movePointRight(1).intValueExact();
    }
  }

  private Packing packing() {
    var usual = box(Setting.SHIPPING_PARCEL);
    var largest = box(Setting.SHIPPING_PARCEL_LIMIT);
    if (!usual.size().fitsIn(largest.size()) || usual.weight().compareTo(largest.weight()) > 0) {
      throw new InvalidSetting(
          Setting.SHIPPING_PARCEL_LIMIT.key(), "is smaller than " + Setting.SHIPPING_PARCEL.key());
    }
    return new Packing(usual.size(), usual.weight(), largest.size(), largest.weight());
  }

  private Measured box(Setting setting) {
    return configuration.required(
        setting,
        "does not read like " + setting.preset().orElseThrow(),
        text -> Measured.read(text).filter(it -> it.weight().grams() > 0));
  }

  private ShippingPolicy policy() {
    return new ShippingPolicy(
        configuration.required(
            Setting.SHIPPING_PRICE,
            "is neither free, at-cost nor a price such as 4.90",
            this::tariff),
        number(Setting.SHIPPING_DAYS, 1, LONGEST_PROMISE),
        number(Setting.SHIPPING_TOLERANCE, 0, MOST_TOLERANCE));
  }

  private Optional<Tariff> tariff(String text) {
    return switch (text) {
      case "free" -> Optional.of(new Tariff.Free());
      case "at-cost" -> Optional.of(new Tariff.AtCost());
      default ->
          Optional.of(Money.of(text, configuration.currency()))
              .filter(price -> price.minorUnits() > 0)
              .map(Tariff.Flat::new);
    };
  }

  private int number(Setting setting, int least, int most) {
    return configuration.required(
        setting,
        "is not a number from %d to %d".formatted(least, most),
        text -> Optional.of(Integer.parseInt(text)).filter(it -> it >= least && it <= most));
  }
}
