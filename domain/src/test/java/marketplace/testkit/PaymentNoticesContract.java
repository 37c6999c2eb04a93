package marketplace.testkit;

import static marketplace.testkit.NoticeOddity.SIGNED_WITH_THE_OLD_SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Map;
import marketplace.domain.NoticeId;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentNotice;
import marketplace.domain.payment.PaymentReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every payment provider's adapter promises about what the provider tells by itself. */
public abstract class PaymentNoticesContract extends PaymentContract {
  @Test
  void aNoticeSaysWhichPaymentItIsAbout() {
    var payment = paid();

    assertThat(about(provider.notice(payment)).payment()).isEqualTo(payment);
  }

  @Test
  void whenItComesTheProviderCanSayWhatHappened() {
    var notice = provider.notice(paid());

    assertThat(gateway().find(about(notice).payment())).isEqualTo(PAID);
  }

  @Test
  void aNoticeThatComesTwiceIsKnownByItsId() {
    var notice = provider.notice(paid());

    assertThat(idOf(notice)).isEqualTo(idOf(notice));
    assertThat(idOf(notice).value()).isNotBlank();
  }

  @Test
  void anotherNoticeHasAnotherId() {
    var other = gateway().open(new OrderId(Shop.newCartId()), TOTAL);
    pay(other, FIRST);

    assertThat(idOf(provider.notice(paid()))).isNotEqualTo(idOf(provider.notice(other)));
  }

  @Test
  void noticesThatOvertookEachOtherAreReadLikeAnyOther() {
    var earlier = paid();
    var later = gateway().open(new OrderId(Shop.newCartId()), TOTAL);
    pay(later, FIRST);
    var first = provider.notice(earlier);

    assertThat(about(provider.notice(later)).payment()).isEqualTo(later);
    assertThat(about(first).payment()).isEqualTo(earlier);
  }

  @Test
  void noticesAreReadByManyAtOnce() {
    var payment = paid();
    var notice = provider.notice(payment);

    assertThat(Crowd.of(8, () -> about(notice).payment())).containsOnly(payment);
  }

  @Test
  void aNoticeThatWasChangedOnItsWayIsNotAuthentic() {
    var payment = paid();
    var notice = provider.notice(payment);
    var body = notice.body().replace(payment.value(), "x" + payment.value().substring(1));

    assertNotAuthentic(new SentNotice(body, notice.headers()));
  }

  @Test
  void aNoticeWithoutASignatureIsNotAuthentic() {
    assertNotAuthentic(new SentNotice(provider.notice(paid()).body(), Map.of()));
  }

  @Test
  void theSignatureOfAnotherNoticeIsNone() {
    var other = gateway().open(new OrderId(Shop.newCartId()), TOTAL);
    pay(other, FIRST);
    var headers = provider.notice(other).headers();

    assertNotAuthentic(new SentNotice(provider.notice(paid()).body(), headers));
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED_BY_ANOTHER", "SIGNED_LONG_AGO", "SIGNED_IN_THE_FUTURE"})
  void aNoticeThatIsNotSignedByTheProviderAndNowIsNotAuthentic(NoticeOddity oddity) {
    assertNotAuthentic(odd(paid(), oddity));
  }

  @Test
  void whileASecretIsReplacedTheOldOneIsStillGood() {
    var payment = paid();

    assertThat(about(odd(payment, SIGNED_WITH_THE_OLD_SECRET)).payment()).isEqualTo(payment);
  }

  @ParameterizedTest
  @EnumSource(names = {"ABOUT_ANOTHER_ACCOUNT", "ABOUT_SOMETHING_ELSE"})
  void whatConcernsNoPaymentOfTheShopIsUnrelated(NoticeOddity oddity) {
    assertThat(odd(paid(), oddity).readBy(provider.notices()))
        .isEqualTo(new PaymentNotice.Unrelated());
  }

  private SentNotice odd(PaymentReference payment, NoticeOddity oddity) {
    return provider
        .notice(payment, oddity)
        .orElseGet(() -> abort("This provider never sends a notice that is " + oddity));
  }

  private NoticeId idOf(SentNotice notice) {
    return about(notice).id();
  }

  private PaymentNotice.About about(SentNotice notice) {
    var read = notice.readBy(provider.notices());
    assertThat(read).isInstanceOf(PaymentNotice.About.class);
    return (PaymentNotice.About) read;
  }

  private void assertNotAuthentic(SentNotice notice) {
    assertThat(notice.readBy(provider.notices())).isInstanceOf(PaymentNotice.NotAuthentic.class);
  }
}
