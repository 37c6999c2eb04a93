package marketplace.application.shipment;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import marketplace.domain.NoticeId;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Order;
import marketplace.domain.port.Carrier;
import marketplace.domain.port.CarrierNotices;
import marketplace.domain.port.OrderIndex;
import marketplace.domain.port.Orders;
import marketplace.domain.shipment.CarrierNotice;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentReference;

/**
 * Takes the carrier's notice as a hint that a parcel has moved, and asks the carrier where it is.
 */
public final class ReceiveCarrierNotice {
  private final CarrierNotices notices;
  private final OrderIndex index;
  private final Orders orders;
  private final ParcelInquiry inquiry;
  private final Consumer<Order> news;

  /**
   * @param news told of every order that a notice changed
   */
  public ReceiveCarrierNotice(
      CarrierNotices notices,
      OrderIndex index,
      Orders orders,
      Carrier carrier,
      Clock clock,
      Consumer<Order> news) {
    this.notices = notices;
    this.index = index;
    this.orders = orders;
    this.inquiry = new ParcelInquiry(carrier, clock);
    this.news = news;
  }

  /**
   * A notice as it came over the wire.
   *
   * @param headers by their names in lower case
   */
  @SuppressWarnings("ArrayRecordComponent") // What is signed are these very bytes.
  public record Command(byte[] body, Map<String, String> headers) {}

  /** What became of a notice. */
  public sealed interface Result {
    /** The order as it is now; what the notice was about is on record. */
    record Heard(Order order) implements Result {}

    /** It is about no parcel of the shop. */
    record NotOurs() implements Result {}

    /**
     * It is not to be believed.
     *
     * @param why for the operator's log
     */
    record NotAuthentic(String why) implements Result {}
  }

  /**
   * Takes a notice in.
   *
   * @throws Unavailable when nothing is known yet, so that the notice has to come again
   */
  public Result handle(Command command) {
    return switch (notices.read(command.body(), command.headers())) {
      case CarrierNotice.About(var id, var shipment) ->
          index
              .find(shipment)
              .<Result>map(order -> new Result.Heard(hear(order, shipment, id)))
              .orElseGet(Result.NotOurs::new);
      case CarrierNotice.Unrelated _ -> new Result.NotOurs();
      case CarrierNotice.NotAuthentic(var why) -> new Result.NotAuthentic(why);
    };
  }

  private Order hear(Order order, ShipmentReference shipment, NoticeId notice) {
    var parcel = order.shipment().parcel(shipment).filter(it -> it.label().isPresent());
    return order.hasHeard(notice) ? order : parcel.map(it -> hear(order, it, notice)).orElse(order);
  }

  private Order hear(Order order, Parcel parcel, NoticeId notice) {
    var truth =
        inquiry
            .ask(parcel)
            .orElseThrow(() -> new Unavailable("The carrier does not say where a parcel is"));
    var heard = orders.update(order.id(), it -> truth.apply(it).heard(notice));
    news.accept(heard);
    return heard;
  }
}
