package marketplace.adapter.shipment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import marketplace.domain.Unavailable;
import marketplace.domain.port.CarrierNotices;
import marketplace.domain.shipment.CarrierNotice;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.Parcel;
import marketplace.sandbox.carrier.CarrierSandbox;
import marketplace.sandbox.carrier.Settings;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EasyPostNoticesTest {
  private static final String SECRET = "s\u00e9same";

  private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
  private final HttpServer mailbox;
  private final CarrierSandbox easyPost;
  private final CarrierNotices notices = new EasyPostNotices(List.of(SECRET));

  private record Letter(String text, String signature) {
    byte[] body() {
      return text.getBytes(UTF_8);
    }

    Map<String, String> headers() {
      return Map.of("x-hmac-signature", signature);
    }
  }

  EasyPostNoticesTest(@TempDir Path folder) throws IOException {
    mailbox = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    mailbox.createContext(
        "/",
        exchange -> {
          var signature = exchange.getRequestHeaders().getFirst("X-Hmac-Signature");
          var text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          letters.add(new Letter(text, signature));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    mailbox.start();
    var url = URI.create("http://127.0.0.1:" + mailbox.getAddress().getPort() + "/");
    easyPost = CarrierSandbox.start(folder, 0, Settings.standard().telling(url, SECRET));
  }

  @AfterEach
  void close() {
    easyPost.close();
    mailbox.stop(0);
  }

  @Test
  void whatEasyPostTellsIsAboutAParcel() throws Exception {
    var carrier = Carriers.to(easyPost.uri());
    var to = new Consignment("order-7", Optional.of(Shop.customer()), Shop.address(), Shop.box());
    var offer = carrier.prepare(to);
    var parcel = Parcel.prepared(offer.reference(), offer.rates().getFirst(), Shop.box());
    carrier.buy(parcel);
    var letter = letter();

    assertThat(notices.read(letter.body(), letter.headers()))
        .isInstanceOfSatisfying(
            CarrierNotice.About.class,
            about -> {
              assertThat(about.shipment()).isEqualTo(parcel.reference());
              assertThat(about.id().value()).startsWith("evt_");
            });
    assertThat(new EasyPostNotices(List.of("new", SECRET)).read(letter.body(), letter.headers()))
        .isInstanceOf(CarrierNotice.About.class);
    assertForged(new EasyPostNotices(List.of("other")).read(letter.body(), letter.headers()));
    assertForged(notices.read("{}".getBytes(UTF_8), letter.headers()));
    assertForged(notices.read(letter.body(), Map.of()));
  }

  @Test
  void withoutASecretNothingIsBelievedAndNothingLost() {
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> new EasyPostNotices(List.of()).read(new byte[0], Map.of()));
  }

  private Letter letter() throws InterruptedException {
    var letter = letters.poll(20, TimeUnit.SECONDS);
    if (letter == null) {
      throw new AssertionError("No letter has come");
    }
    return letter;
  }

  private static void assertForged(CarrierNotice notice) {
    assertThat(notice).isInstanceOf(CarrierNotice.NotAuthentic.class);
  }
}
