package marketplace.sandbox.carrier;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A shipping label as a drawing, four by six inches. */
final class Label {
  private Label() {}

  static String draw(Shipment shipment, Postage.Bought bought, String code) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="4in" height="6in" viewBox="0 0 400 600"
        font-family="Helvetica, Arial, sans-serif">
    <rect width="400" height="600" fill="#fff"/>
    <rect x="8" y="8" width="384" height="584" fill="none" stroke="#000" stroke-width="2"/>
    <text x="20" y="52" font-size="34" font-weight="bold">%s</text>
    <text x="380" y="48" font-size="15" text-anchor="end">%s</text>
    <path d="M8 70H392M8 190H392M8 380H392M8 530H392" stroke="#000" stroke-width="2"/>
    <text x="20" y="90" font-size="11">FROM</text>
    %s
    <text x="20" y="212" font-size="11">SHIP TO</text>
    %s
    <text x="200" y="404" font-size="13" text-anchor="middle">TRACKING</text>
    <g transform="translate(24 416)">%s</g>
    <text x="200" y="518" font-size="16" text-anchor="middle">%s</text>
    <text x="20" y="554" font-size="12">%s oz</text>
    <text x="20" y="574" font-size="12">%s</text>
    <text x="380" y="574" font-size="12" text-anchor="end">SANDBOX: NOT FOR SHIPPING</text>
    </svg>
    """
        .formatted(
            escape(bought.rate().carrier()),
            escape(bought.rate().service()),
            lines(shipment.from(), 106, 14),
            lines(shipment.to(), 240, 22),
            Barcode.draw(code, 352, 80),
            escape(code),
            shipment.parcel().weight(),
            escape(Objects.requireNonNullElse(shipment.reference(), "")));
  }

  private static String lines(Address address, int top, int size) {
    var texts =
        Stream.<@Nullable String>of(
                address.name(),
                address.company(),
                address.street1(),
                address.street2(),
                joined(address.city(), address.state(), address.zip()),
                address.country())
            .filter(it -> it != null && !it.isBlank())
            .map(it -> escape(Objects.requireNonNull(it)))
            .toList();
    var lines = new StringBuilder();
    for (var i = 0; i < texts.size(); i++) {
      var y = top + i * (size + 3);
      lines.append("<text x=\"28\" y=\"%d\" font-size=\"%d\">".formatted(y, size));
      lines.append(texts.get(i)).append("</text>");
    }
    return lines.toString();
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
