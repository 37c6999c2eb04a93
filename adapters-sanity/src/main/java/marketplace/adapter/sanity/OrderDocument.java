package marketplace.adapter.sanity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import marketplace.domain.NoticeId;
import marketplace.domain.Refusal;
import marketplace.domain.RequestKey;
import marketplace.domain.customer.Customer;
import marketplace.domain.customer.EmailAddress;
import marketplace.domain.customer.Line;
import marketplace.domain.money.Money;
import marketplace.domain.order.Followup;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.order.OrderNumber;
import marketplace.domain.order.Purchase;
import marketplace.domain.order.RequestFingerprint;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.Shipment;

/**
 * An order as Sanity keeps it, in the shape that shops use there. Status, payment status, tracking
 * number and carrier are for those who read the document; they follow from the rest.
 */
record OrderDocument(
    @JsonProperty("_id") String documentId,
    @JsonProperty("_type") String type,
    String orderNumber,
    String requestFingerprint,
    Optional<String> requestKey,
    String customerName,
    String email,
    AddressDocument shippingAddress,
    List<ItemDocument> items,
    ShippingDocument shipping,
    BigDecimal totalAmount,
    String currency,
    String status,
    String paymentStatus,
    Instant placedAt,
    Instant expiresAt,
    PaymentDocument payment,
    List<ParcelDocument> parcels,
    Optional<String> trackingNumber,
    Optional<String> shippingCarrier,
    Optional<Followup.Task> followUpTask,
    Optional<Instant> followUpDueAt,
    Optional<Integer> followUpTries,
    List<EventDocument> timeline,
    Optional<List<String>> paymentNotices) {
  /** Ids with a dot are hidden from readers without a token, even in a public dataset. */
  static final String PREFIX = "order.";

  static String documentId(OrderId id) {
    return PREFIX + id.value();
  }

  /** Empty for a document that no order is kept in, such as a copy that an editor made of one. */
  static Optional<OrderId> orderId(String documentId) {
    try {
      return documentId.startsWith(PREFIX)
          ? Optional.of(OrderId.of(documentId.substring(PREFIX.length())))
          : Optional.empty();
    } catch (Refusal.NotFound _) {
      return Optional.empty();
    }
  }

  static OrderDocument of(Order order) {
    var label = order.shipment().parcels().stream().flatMap(it -> it.label().stream()).findFirst();
    var request = order.purchase().request();
    return new OrderDocument(
        documentId(order.id()),
        "order",
        order.number().value(),
        request.fingerprint().value(),
        request.key().map(RequestKey::value),
        request.customer().name().value(),
        request.customer().email().value(),
        AddressDocument.of(request.shippingAddress()),
        order.lines().stream().map(ItemDocument::of).toList(),
        ShippingDocument.of(order.shipping(), order.shipment()),
        order.total().toDecimal(),
        order.total().currency().getCurrencyCode(),
        order.status().label(),
        order.paymentStatus().label(),
        order.purchase().placedAt(),
        order.expiresAt(),
        PaymentDocument.of(order.state()),
        order.shipment().parcels().stream().map(ParcelDocument::of).toList(),
        label.map(it -> it.trackingNumber().value()),
        label.map(Label::carrier),
        order.followup().map(Followup::task),
        order.followup().map(Followup::dueAt),
        order.followup().map(Followup::tries),
        EventDocument.of(order.timeline()),
        Optional.of(order.notices().stream().map(NoticeId::value).toList())
            .filter(notices -> !notices.isEmpty()));
  }

  /**
   * Reads an order that was stored; what editors broke in it is a mistake to mend, and no refusal.
   * It is named by its number, since its id opens it.
   */
  static Order read(StoredDocument stored) {
    try {
      return Json.MAPPER.treeToValue(stored.fields(), OrderDocument.class).toDomain();
    } catch (JsonProcessingException | RuntimeException e) {
      var number = stored.fields().path("orderNumber").asText("without a number");
      throw new IllegalStateException(
          "Order %s is no order as of its revision %s".formatted(number, stored.revision()), e);
    }
  }

  /** What to set and to unset in a document; what others added to it stays. */
  static ObjectNode patch(Order before, Order after) {
    var set = OrderDocument.of(after).toJson();
    var unset = JsonNodeFactory.instance.arrayNode();
    for (var was : OrderDocument.of(before).toJson().properties()) {
      if (!set.has(was.getKey())) {
        unset.add(was.getKey());
      } else if (was.getValue().equals(set.get(was.getKey()))) {
        set.remove(was.getKey());
      }
    }
    ObjectNode patch = JsonNodeFactory.instance.objectNode().set("set", set);
    return unset.isEmpty() ? patch : patch.set("unset", unset);
  }

  ObjectNode toJson() {
    return Json.MAPPER.valueToTree(this);
  }

  private Order toDomain() {
    return new Order(
        purchase(),
        payment.toDomain(),
        shipment(),
        followup(),
        timeline.stream().map(EventDocument::toDomain).toList(),
        paymentNotices.stream().flatMap(List::stream).map(NoticeId::new).toList());
  }

  private Purchase purchase() {
    var paidIn = Currency.getInstance(currency);
    return new Purchase(
        orderId(documentId).orElseThrow(),
        new OrderNumber(orderNumber),
        request(),
        items.stream().map(item -> item.toDomain(paidIn)).toList(),
        shipping.choice(),
        Money.of(totalAmount.toPlainString(), paidIn),
        placedAt,
        expiresAt);
  }

  private Purchase.Request request() {
    return new Purchase.Request(
        new RequestFingerprint(requestFingerprint),
        requestKey.map(RequestKey::new),
        new Customer(new Line(customerName), new EmailAddress(email)),
        shippingAddress.toDomain());
  }

  private Shipment shipment() {
    return new Shipment(
        parcels.stream().map(ParcelDocument::toDomain).toList(),
        shipping.budget().map(ShippingDocument.BudgetDocument::toDomain),
        shipping.onHold().map(ShippingDocument.HoldDocument::toDomain));
  }

  private Optional<Followup> followup() {
    return followUpTask.flatMap(
        task -> followUpDueAt.map(dueAt -> new Followup(task, dueAt, followUpTries.orElse(0))));
  }
}
