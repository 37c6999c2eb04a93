package marketplace.adapter.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Optional;
import marketplace.domain.Unavailable;
import marketplace.domain.port.Carrier;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.Parcel;
import marketplace.sandbox.carrier.CarrierSandbox;
import marketplace.sandbox.carrier.Settings;
import marketplace.testkit.ScriptedParty;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line to EasyPost breaks, before or after EasyPost did what it was asked. */
class EasyPostLostAnswersTest {
  private final ScriptedParty line = new ScriptedParty();
  private final Carrier carrier = Carriers.to(line.uri());
  private CarrierSandbox easyPost;

  @BeforeEach
  void startEasyPost(@TempDir Path folder) {
    easyPost = CarrierSandbox.start(folder, 0, Settings.standard());
  }

  @AfterEach
  void hangUp() {
    line.close();
    easyPost.close();
  }

  @Test
  void aPurchaseWhoseAnswerWasLostIsAdopted() {
    var parcel = prepared();
    line.thenRelaysTo(easyPost.uri())
        .thenDropsTheAnswerOf(easyPost.uri())
        .thenRelaysTo(easyPost.uri());

    var bought = carrier.buy(parcel);

    assertThat(bought).isInstanceOf(LabelOutcome.Bought.class);
    assertThat(carrier.buy(parcel)).isEqualTo(bought);
    assertThat(labelsSold()).isEqualTo(1);
    assertThat(purchasesSent()).isEqualTo(1);
  }

  @Test
  void aPurchaseThatNeverArrivedIsMadeWhenItIsAskedAgain() {
    var parcel = prepared();
    line.thenRelaysTo(easyPost.uri()).thenDrops().thenRelaysTo(easyPost.uri());

    assertThat(carrier.buy(parcel)).isInstanceOf(LabelOutcome.Unknown.class);
    assertThat(purchasesSent()).isEqualTo(1);
    assertThat(carrier.buy(parcel)).isInstanceOf(LabelOutcome.Bought.class);
    assertThat(labelsSold()).isEqualTo(1);
  }

  @Test
  void whileNothingIsKnownNothingIsBought() {
    var parcel = prepared();
    line.thenDrops();

    assertThat(carrier.buy(parcel)).isInstanceOf(LabelOutcome.Unknown.class);
    assertThat(purchasesSent()).isZero();
  }

  @Test
  void aPreparationWhoseAnswerWasLostCostsNothing() {
    line.thenDropsTheAnswerOf(easyPost.uri());

    assertThatExceptionOfType(Unavailable.class).isThrownBy(this::prepare);
    assertThat(line.asked()).hasSize(1);
    assertThat(labelsSold()).isZero();
  }

  private Parcel prepared() {
    line.thenRelaysTo(easyPost.uri());
    return prepare();
  }

  private Parcel prepare() {
    var offer = carrier.prepare(consignment());
    return Parcel.prepared(offer.reference(), offer.rates().getFirst(), Shop.box());
  }

  private static Consignment consignment() {
    return new Consignment("order-1", Optional.of(Shop.customer()), Shop.address(), Shop.box());
  }

  private long purchasesSent() {
    return line.asked().stream().filter(it -> it.path().endsWith("/buy")).count();
  }

  private int labelsSold() {
    return new Desk(easyPost.uri()).labelsSold();
  }
}
