package marketplace.adapter.rest.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * That all is well.
 *
 * @param parties who was asked and answered
 */
record HealthView(String status, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> parties) {
  static HealthView up(List<String> parties) {
    return new HealthView("up", parties);
  }
}
