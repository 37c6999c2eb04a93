package marketplace.domain;

/** An outside party's name for one thing it told; it tells the same more than once. */
public record NoticeId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
