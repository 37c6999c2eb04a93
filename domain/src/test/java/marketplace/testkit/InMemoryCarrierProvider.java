package marketplace.testkit;

import static marketplace.testkit.InMemoryCarrierNotices.OLD_SECRET;
import static marketplace.testkit.InMemoryCarrierNotices.SECRET;
import static marketplace.testkit.InMemoryCarrierNotices.sign;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import marketplace.domain.port.Carrier;
import marketplace.domain.port.CarrierNotices;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.testkit.InMemoryCarrier.Line;

/** The carrier in memory, for the contracts that it keeps like any other. */
final class InMemoryCarrierProvider implements TestCarrierProvider {
  private static final Duration MUCH_TOO_FAR = Duration.ofMinutes(6);

  private final Clock clock = new MovableClock(Shop.NOON);
  private final InMemoryCarrier carrier = new InMemoryCarrier();
  private final InMemoryCarrierNotices notices = new InMemoryCarrierNotices(clock);

  @Override
  public Carrier carrier() {
    return carrier;
  }

  @Override
  public CarrierNotices notices() {
    return notices;
  }

  @Override
  public int labelsSold() {
    return carrier.labelsSold();
  }

  @Override
  public void expireOffer(Parcel parcel) {
    carrier.expireOffers();
  }

  @Override
  public void move(Parcel parcel, ShipmentStatus status) {
    carrier.move(parcel.reference(), Shop.tracking(status));
  }

  @Override
  public void trouble(LineTrouble trouble) {
    carrier.line(trouble.isCarriedOut() ? Line.SILENT : Line.DOWN);
  }

  @Override
  public void mend() {
    carrier.line(Line.WORKING);
  }

  @Override
  public SentNotice notice(Parcel parcel, ShipmentStatus status) {
    return notices.tell(parcel.reference());
  }

  @Override
  public Optional<SentNotice> notice(Parcel parcel, NoticeOddity oddity) {
    var body = notices.tell(parcel.reference()).body();
    var now = clock.instant();
    return Optional.of(
        switch (oddity) {
          case SIGNED_BY_ANOTHER -> sign(body, "guessed", now);
          case SIGNED_LONG_AGO -> sign(body, SECRET, now.minus(MUCH_TOO_FAR));
          case SIGNED_IN_THE_FUTURE -> sign(body, SECRET, now.plus(MUCH_TOO_FAR));
          case SIGNED_WITH_THE_OLD_SECRET -> sign(body, OLD_SECRET, now);
          case ABOUT_ANOTHER_ACCOUNT -> sign(body.replace("of shop", "of rival"), SECRET, now);
          case ABOUT_SOMETHING_ELSE -> sign("Our vans are electric now", SECRET, now);
        });
  }

  @Override
  public void close() {
    // There is nothing to close in memory.
  }
}
