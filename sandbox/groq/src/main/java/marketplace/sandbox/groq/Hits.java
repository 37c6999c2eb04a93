package marketplace.sandbox.groq;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an index found, each document once.
 *
 * @param size how many there are; no fewer where this is not exact
 */
public record Hits<D>(Iterable<D> documents, int size, boolean exact) {

  /** What is made of each of them. */
  public <E> Hits<E> map(Function<? super D, ? extends E> change) {
    return new Hits<>(() -> new Changed<D, E>(documents.iterator(), change), size, exact);
  }

  /** What is made of those of which anything is made. */
  public <E> Hits<E> mapSome(Function<? super D, Optional<E>> change) {
    return new Hits<>(() -> new Some<>(documents.iterator(), change), size, false);
  }

  private record Changed<D, E>(Iterator<D> source, Function<? super D, ? extends E> change)
      implements Iterator<E> {
    @Override
    public boolean hasNext() {
      return source.hasNext();
    }

    @Override
    public E next() {
      return change.apply(source.next());
    }
  }

  private static final class Some<D, E> implements Iterator<E> {
    private final Iterator<D> source;
    private final Function<? super D, Optional<E>> change;
    private Optional<E> next = Optional.empty();

    Some(Iterator<D> source, Function<? super D, Optional<E>> change) {
      this.source = source;
      this.change = change;
    }

    @Override
    public boolean hasNext() {
      while (next.isEmpty() && source.hasNext()) {
        next = change.apply(source.next());
      }
      return next.isPresent();
    }

    @Override
    public E next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      var taken = next.orElseThrow();
      next = Optional.empty();
      return taken;
    }
  }
}
