package marketplace.adapter.rest.cart;

import java.util.Optional;
import marketplace.adapter.rest.money.MoneyView;
import marketplace.domain.cart.CartWarning;

/** Something a shopper must be told, with what its kind says beyond the message. */
record CartWarningView(
    String code,
    String productId,
    Optional<String> title,
    String message,
    Optional<MoneyView> was,
    Optional<MoneyView> now,
    Optional<Integer> asked,
    Optional<Integer> left) {
  static CartWarningView of(CartWarning warning) {
    return switch (warning) {
      case CartWarning.PriceChanged changed -> of(changed);
      case CartWarning.FewerLeft fewer -> of(fewer);
      case CartWarning.SoldOut(var product, var title) ->
          of("sold-out", product.value(), Optional.of(title), title + " is sold out");
      case CartWarning.NoLongerSold(var product) ->
          of("no-longer-sold", product.value(), Optional.empty(), "This is not sold any more");
    };
  }

  private static CartWarningView of(CartWarning.PriceChanged warning) {
    return new CartWarningView(
        "price-changed",
        warning.product().value(),
        Optional.of(warning.title()),
        "%s was %s and is %s now".formatted(warning.title(), warning.was(), warning.now()),
        Optional.of(MoneyView.of(warning.was())),
        Optional.of(MoneyView.of(warning.now())),
        Optional.empty(),
        Optional.empty());
  }

  private static CartWarningView of(CartWarning.FewerLeft warning) {
    return new CartWarningView(
        "fewer-left",
        warning.product().value(),
        Optional.of(warning.title()),
        "Of %s only %d are left".formatted(warning.title(), warning.left()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(warning.asked().value()),
        Optional.of(warning.left()));
  }

  private static CartWarningView of(
      String code, String productId, Optional<String> title, String message) {
    return new CartWarningView(
        code,
        productId,
        title,
        message,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
