package marketplace.adapter.rest.abuse;

/** An answer that tells what became of a card. */
public interface CardAnswer {
  boolean wasDeclined();
}
