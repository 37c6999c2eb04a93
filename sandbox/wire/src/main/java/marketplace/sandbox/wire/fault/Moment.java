package marketplace.sandbox.wire.fault;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * When a fault strikes: before the party has heard of a request, or after it has carried it out.
 */
enum Moment {
  @JsonProperty("before")
  BEFORE,
  @JsonProperty("after")
  AFTER
}
