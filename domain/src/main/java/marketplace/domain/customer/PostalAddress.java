package marketplace.domain.customer;

import java.util.Optional;

/** Where a parcel is delivered. */
public record PostalAddress(
    Line line1,
    Optional<Line> line2,
    Line city,
    Optional<Line> region,
    Line postalCode,
    Country country) {}
