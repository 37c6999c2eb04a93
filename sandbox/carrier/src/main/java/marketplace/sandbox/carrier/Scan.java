package marketplace.sandbox.carrier;

import org.jspecify.annotations.Nullable;

/** One thing that a carrier tells about a parcel; the place is absent before it is handed over. */
record Scan(
    TrackingStatus status, String detail, String message, String at, @Nullable Place place) {

  /** Where a parcel was seen. */
  record Place(
      @Nullable String city, @Nullable String state, String country, @Nullable String zip) {
    static Place of(Address address) {
      return new Place(address.city(), address.state(), address.country(), address.zip());
    }
  }
}
