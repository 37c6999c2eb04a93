package marketplace.adapter.rest.problem;

import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.core.Response.StatusType;

/** The status that Jakarta REST does not name yet. */
enum MoreStatus implements StatusType {
  /** RFC 9110: well formed, and yet its content cannot be accepted. */
  UNPROCESSABLE_CONTENT(422, "Unprocessable Content");

  private final int code;
  private final String reason;

  MoreStatus(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  @Override
  public int getStatusCode() {
    return code;
  }

  @Override
  public Family getFamily() {
    return Family.familyOf(code);
  }

  @Override
  public String getReasonPhrase() {
    return reason;
  }
}
