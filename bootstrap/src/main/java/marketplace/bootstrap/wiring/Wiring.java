package marketplace.bootstrap.wiring;

import java.time.Clock;
import java.time.Duration;
import marketplace.application.cart.FillCart;
import marketplace.application.catalog.BrowseCatalog;
import marketplace.application.catalog.ShowProduct;
import marketplace.application.checkout.PlaceOrder;
import marketplace.application.checkout.QuoteShipping;
import marketplace.application.inventory.RestockProduct;
import marketplace.application.order.FollowOrder;
import marketplace.application.order.ShowOrder;
import marketplace.application.payment.ReceivePaymentNotice;
import marketplace.application.payment.RefundOrder;
import marketplace.application.payment.RetryPayment;
import marketplace.application.payment.SettlePayment;
import marketplace.application.payment.SettleRefund;
import marketplace.application.shipment.ReceiveCarrierNotice;
import marketplace.application.shipment.ReleaseShipment;
import marketplace.application.shipment.ShipOrder;
import marketplace.application.shipment.ShowShipment;
import marketplace.application.shipment.TrackParcels;
import marketplace.domain.shipment.ShippingTerms;
import org.glassfish.jersey.inject.hk2.AbstractBinder;

/** Which use case gets which ports: the hexagon put together. */
final class Wiring extends AbstractBinder {
  private final Ports ports;
  private final ShippingTerms shipping;
  private final Duration hold;
  private final Clock clock;
  private final Followups followups;

  /**
   * @param hold for how long goods are held for an order that is not paid
   */
  Wiring(Ports ports, ShippingTerms shipping, Duration hold, Clock clock, Followups followups) {
    this.ports = ports;
    this.shipping = shipping;
    this.hold = hold;
    this.clock = clock;
    this.followups = followups;
  }

  @Override
  protected void configure() {
    bind(new BrowseCatalog(ports.catalog())).to(BrowseCatalog.class);
    bind(new ShowProduct(ports.catalog())).to(ShowProduct.class);
    bind(new FillCart(ports.catalog(), clock)).to(FillCart.class);
    bind(quoteShipping()).to(QuoteShipping.class);
    bind(placeOrder()).to(PlaceOrder.class);
    bind(retryPayment()).to(RetryPayment.class);
    bind(receivePaymentNotice()).to(ReceivePaymentNotice.class);
    bind(receiveCarrierNotice()).to(ReceiveCarrierNotice.class);
    bind(new RefundOrder(ports.orders(), ports.gateway(), clock)).to(RefundOrder.class);
    bind(new RestockProduct(ports.inventory())).to(RestockProduct.class);
    bind(shipOrder()).to(ShipOrder.class);
    bind(releaseShipment()).to(ReleaseShipment.class);
    bind(new ShowShipment(ports.orders())).to(ShowShipment.class);
    bind(new FollowOrder(ports.orderFeed())).to(FollowOrder.class);
    bind(new ShowOrder(ports.orders(), followups::seen)).to(ShowOrder.class);
  }

  SettlePayment settlePayment() {
    return new SettlePayment(ports.orders(), ports.gateway(), clock, followups::news);
  }

  SettleRefund settleRefund() {
    return new SettleRefund(ports.orders(), ports.gateway(), clock);
  }

  ShipOrder shipOrder() {
    return new ShipOrder(ports.orders(), ports.carrier(), shipping, clock);
  }

  TrackParcels trackParcels() {
    return new TrackParcels(ports.orders(), ports.carrier(), clock);
  }

  private PlaceOrder placeOrder() {
    return new PlaceOrder(
        ports.catalog(),
        ports.orders(),
        ports.gateway(),
        ports.carrier(),
        shipping,
        hold,
        clock,
        followups::news);
  }

  private QuoteShipping quoteShipping() {
    return new QuoteShipping(ports.catalog(), ports.carrier(), shipping, clock);
  }

  private ReleaseShipment releaseShipment() {
    return new ReleaseShipment(ports.orders(), clock, followups::news);
  }

  private RetryPayment retryPayment() {
    return new RetryPayment(ports.orders(), ports.gateway(), clock, followups::news);
  }

  private ReceivePaymentNotice receivePaymentNotice() {
    return new ReceivePaymentNotice(
        ports.paymentNotices(),
        ports.orderIndex(),
        ports.orders(),
        ports.gateway(),
        clock,
        followups::news);
  }

  private ReceiveCarrierNotice receiveCarrierNotice() {
    return new ReceiveCarrierNotice(
        ports.carrierNotices(),
        ports.orderIndex(),
        ports.orders(),
        ports.carrier(),
        clock,
        followups::news);
  }
}
