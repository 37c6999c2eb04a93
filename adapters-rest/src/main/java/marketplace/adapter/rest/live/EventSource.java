package marketplace.adapter.rest.live;

/** What there is to tell on one stream. */
public interface EventSource {
  /**
   * All that there is to tell by now, as it goes over the wire; empty if there is nothing. Asked by
   * one thread at a time.
   */
  byte[] take();

  /** Whether everything is told, and nothing more will be. */
  boolean isExhausted();
}
