package marketplace.testkit;

import static marketplace.domain.shipment.ShipmentStatus.DELIVERED;
import static marketplace.domain.shipment.ShipmentStatus.IN_TRANSIT;
import static marketplace.testkit.NoticeOddity.SIGNED_WITH_THE_OLD_SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Map;
import marketplace.domain.NoticeId;
import marketplace.domain.shipment.CarrierNotice;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.TrackingOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every carrier's adapter promises about what the carrier tells by itself. */
public abstract class CarrierNoticesContract extends ShippingContract {
  @Test
  void aNoticeSaysWhichParcelItIsAbout() {
    var parcel = moved();

    assertThat(about(moving(parcel)).shipment()).isEqualTo(parcel.reference());
  }

  @Test
  void whenItComesTheCarrierCanSayWhereTheParcelIs() {
    var parcel = moved();
    moving(parcel);

    assertThat(carrier().track(parcel))
        .isInstanceOfSatisfying(
            TrackingOutcome.Tracked.class,
            it ->
                assertThat(it.tracking().events())
                    .anyMatch(event -> event.status().equals(IN_TRANSIT)));
  }

  @Test
  void aNoticeThatComesTwiceIsKnownByItsId() {
    var notice = moving(moved());

    assertThat(idOf(notice)).isEqualTo(idOf(notice));
    assertThat(idOf(notice).value()).isNotBlank();
  }

  @Test
  void whatIsToldLaterOfAParcelHasAnotherId() {
    var parcel = moved();
    var earlier = moving(parcel);
    provider.move(parcel, DELIVERED);
    var later = provider.notice(parcel, DELIVERED);

    assertThat(idOf(later)).isNotEqualTo(idOf(earlier));
    assertThat(about(later).shipment()).isEqualTo(about(earlier).shipment());
  }

  @Test
  void noticesThatOvertookEachOtherAreReadLikeAnyOther() {
    var one = moved();
    var other = moved();
    var first = moving(one);

    assertThat(about(moving(other)).shipment()).isEqualTo(other.reference());
    assertThat(about(first).shipment()).isEqualTo(one.reference());
  }

  @Test
  void noticesAreReadByManyAtOnce() {
    var parcel = moved();
    var notice = moving(parcel);

    assertThat(Crowd.of(8, () -> about(notice).shipment())).containsOnly(parcel.reference());
  }

  @Test
  void aNoticeThatWasChangedOnItsWayIsNotAuthentic() {
    var parcel = moved();
    var notice = moving(parcel);
    var name = parcel.reference().value();

    assertNotAuthentic(
        new SentNotice(notice.body().replace(name, "x" + name.substring(1)), notice.headers()));
  }

  @Test
  void aNoticeWithoutASignatureIsNotAuthentic() {
    assertNotAuthentic(new SentNotice(moving(moved()).body(), Map.of()));
  }

  @Test
  void theSignatureOfAnotherNoticeIsNone() {
    var headers = moving(moved()).headers();

    assertNotAuthentic(new SentNotice(moving(moved()).body(), headers));
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED_BY_ANOTHER", "SIGNED_LONG_AGO", "SIGNED_IN_THE_FUTURE"})
  void aNoticeThatIsNotSignedByTheCarrierAndNowIsNotAuthentic(NoticeOddity oddity) {
    assertNotAuthentic(odd(labelled(), oddity));
  }

  @Test
  void whileASecretIsReplacedTheOldOneIsStillGood() {
    var parcel = labelled();

    assertThat(about(odd(parcel, SIGNED_WITH_THE_OLD_SECRET)).shipment())
        .isEqualTo(parcel.reference());
  }

  @ParameterizedTest
  @EnumSource(names = {"ABOUT_ANOTHER_ACCOUNT", "ABOUT_SOMETHING_ELSE"})
  void whatConcernsNoParcelOfTheShopIsUnrelated(NoticeOddity oddity) {
    assertThat(read(odd(labelled(), oddity))).isEqualTo(new CarrierNotice.Unrelated());
  }

  private Parcel moved() {
    var parcel = labelled();
    provider.move(parcel, IN_TRANSIT);
    return parcel;
  }

  private SentNotice moving(Parcel parcel) {
    return provider.notice(parcel, IN_TRANSIT);
  }

  private SentNotice odd(Parcel parcel, NoticeOddity oddity) {
    return provider
        .notice(parcel, oddity)
        .orElseGet(() -> abort("This carrier never sends a notice that is " + oddity));
  }

  private NoticeId idOf(SentNotice notice) {
    return about(notice).id();
  }

  private CarrierNotice.About about(SentNotice notice) {
    var read = read(notice);
    assertThat(read).isInstanceOf(CarrierNotice.About.class);
    return (CarrierNotice.About) read;
  }

  private CarrierNotice read(SentNotice notice) {
    return provider.notices().read(notice.bytes(), notice.headers());
  }

  private void assertNotAuthentic(SentNotice notice) {
    assertThat(read(notice)).isInstanceOf(CarrierNotice.NotAuthentic.class);
  }
}
