package marketplace.application.checkout;

import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.PACKING;
import static marketplace.testkit.Shop.SHIPPING;
import static marketplace.testkit.Shop.address;
import static marketplace.testkit.Shop.cartOf;
import static marketplace.testkit.Shop.customer;
import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.Shop.heavy;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import marketplace.application.Shopping;
import marketplace.application.checkout.PlaceOrder.Command;
import marketplace.application.checkout.PlaceOrder.Result;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.Violation;
import marketplace.domain.cart.Cart;
import marketplace.domain.cart.Quantity;
import marketplace.domain.customer.Country;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.order.Purchase;
import marketplace.domain.order.RequestFingerprint;
import marketplace.domain.shipment.ShippingClaim;
import marketplace.domain.shipment.ShippingOption;
import marketplace.domain.shipment.ShippingPolicy;
import marketplace.domain.shipment.ShippingQuote;
import marketplace.domain.shipment.ShippingTerms;
import marketplace.domain.shipment.Tariff;
import marketplace.testkit.InMemoryCarrier;
import marketplace.testkit.InMemoryCarrier.Line;
import org.junit.jupiter.api.Test;

class ShippingTest {
  private static final Instant OVER = NOON.minusSeconds(1);

  private final Shopping shop = new Shopping();
  private final Cart cart = cartOf(mug());

  @Test
  void standardShippingIsFreeAndWhatIsFasterCostsTheDifference() {
    assertThat(quote(SHIPPING).options())
        .extracting(it -> it.carriage().service(), ShippingOption::price)
        .containsExactly(tuple("Priority", euros("0")), tuple("Express", euros("22.00")));
  }

  @Test
  void aFlatPriceIsPaidForStandardShipping() {
    assertThat(quote(terms(new Tariff.Flat(euros("4.90")))).options())
        .extracting(ShippingOption::price)
        .containsExactly(euros("4.90"), euros("26.90"));
  }

  @Test
  void atCostItCostsWhatTheCarrierAsks() {
    assertThat(quote(terms(new Tariff.AtCost())).options())
        .extracting(ShippingOption::price)
        .containsExactly(euros("7.90"), euros("29.90"));
  }

  @Test
  void whatIsChosenIsPartOfTheOrderAndOfItsTotal() {
    var express = quote(SHIPPING).options().getLast();

    var order = placed(SHIPPING, new ShippingClaim(express, NOON.plusSeconds(1)));

    assertThat(order.total()).isEqualTo(euros("41.99"));
    assertThat(shop.gateway.captured(order.id())).isEqualTo(4199);
    assertThat(shop.shipOrder().handle(order.id()).shipment().parcels())
        .extracting(it -> it.rate().service())
        .containsExactly("Express");
  }

  @Test
  void anOfferThatExpiredStandsIfItWouldBeMadeAgain() {
    var express = quote(SHIPPING).options().getLast();

    assertThat(placed(SHIPPING, new ShippingClaim(express, OVER)).shipping().price())
        .isEqualTo(euros("22.00"));
  }

  @Test
  void anOfferThatExpiredAndCostsSomethingElseIsOfferedAnew() {
    var express = quote(SHIPPING).options().getLast();
    shop.carrier.ask("8.90");

    var result = place(SHIPPING, Optional.of(new ShippingClaim(express, OVER)));

    assertThat(result).isInstanceOf(Result.ShippingChanged.class);
    assertThat(((Result.ShippingChanged) result).quote().options().getLast().price())
        .isEqualTo(euros("21.00"));
    assertThat(shop.orders.find(new OrderId(cart.id()))).isEmpty();
  }

  @Test
  void whoChoosesNothingGetsStandardShipping() {
    var order = placed(terms(new Tariff.Flat(euros("4.90"))));

    assertThat(order.total()).isEqualTo(euros("24.89"));
    assertThat(order.shipping().carriage()).isEmpty();
  }

  @Test
  void atCostSomethingMustBeChosen() {
    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> place(terms(new Tariff.AtCost()), Optional.empty()))
        .satisfies(refusal ->
            assertThat(refusal.violations())
                .extracting(Violation::pointer)
                .containsExactly("/shippingOption"));
  }

  @Test
  void anAddressThatNoCarrierFindsIsRefusedBeforeAnythingIsOrdered() {
    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> shop.order(to(InMemoryCarrier.NOWHERE), GOOD_CARD))
        .satisfies(refusal ->
            assertThat(refusal.violations())
                .extracting(Violation::pointer)
                .containsExactly("/shippingAddress/postalCode"));
    assertThat(shop.orders.stockOf(mug().id())).isEqualTo(10);
    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> quoteTo(InMemoryCarrier.NOWHERE))
        .satisfies(refusal -> assertThat(refusal.violations()).hasSize(1));
  }

  @Test
  void ordersAreTakenWhileTheCarrierIsDownButNotQuoted() {
    shop.carrier.line(Line.DOWN);

    assertThat(placed(SHIPPING).shipping().price()).isEqualTo(euros("0"));
    assertThatThrownBy(() -> quote(SHIPPING)).isInstanceOf(Unavailable.class);
  }

  @Test
  void nobodyIsAskedWhereTheShopDoesNotDeliver() {
    var terms = new ShippingTerms(PACKING, SHIPPING.policy(), Set.of(new Country("FR")));

    assertThatThrownBy(() -> quote(terms)).hasMessageContaining("US");
    assertThatThrownBy(() -> place(terms, Optional.empty())).hasMessageContaining("US");
    assertThat(shop.carrier.asked()).isZero();
  }

  @Test
  void whatTakesTooManyParcelsIsRefused() {
    var anvil = shop.selling(heavy("anvil", 15_000));
    var thirty = cartOf(10, anvil).add(shop.selling(heavy("bell", 15_000)).id(), tenMore());
    var all = thirty.add(shop.selling(heavy("cannon", 15_000)).id(), tenMore());

    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> shop.order(all, GOOD_CARD))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("too-many-parcels"));
  }

  private static Quantity tenMore() {
    return new Quantity(10);
  }

  private ShippingQuote quote(ShippingTerms terms) {
    return new QuoteShipping(shop.catalog, shop.carrier, terms, shop.clock)
        .handle(new QuoteShipping.Command(cart, address()));
  }

  private ShippingQuote quoteTo(String postalCode) {
    return new QuoteShipping(shop.catalog, shop.carrier, SHIPPING, shop.clock)
        .handle(new QuoteShipping.Command(cart, address(postalCode)));
  }

  private Order placed(ShippingTerms terms, ShippingClaim claim) {
    return ((Result.Placed) place(terms, Optional.of(claim))).order();
  }

  private Order placed(ShippingTerms terms) {
    return ((Result.Placed) place(terms, Optional.empty())).order();
  }

  private Result place(ShippingTerms terms, Optional<ShippingClaim> claim) {
    return shop.placeOrder(terms).handle(new Command(cart, request(), claim, GOOD_CARD));
  }

  private static Purchase.Request to(String postalCode) {
    return new Purchase.Request(
        new RequestFingerprint("x"), Optional.empty(), customer(), address(postalCode));
  }

  private static ShippingTerms terms(Tariff tariff) {
    return new ShippingTerms(PACKING, new ShippingPolicy(tariff, 5, 25), Set.of());
  }
}
