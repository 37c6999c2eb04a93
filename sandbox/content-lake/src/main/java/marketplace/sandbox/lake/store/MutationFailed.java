package marketplace.sandbox.lake.store;

import java.util.List;

/** A transaction that was refused; nothing of it has happened. */
public final class MutationFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An error and the position of the mutation that it is about. */
  public record Item(int index, MutationError error) {}

  private final transient List<Item> items;

  public MutationFailed(List<Item> items) {
    super(items.toString());
    this.items = List.copyOf(items);
  }

  public MutationFailed(int index, MutationError error) {
    this(List.of(new Item(index, error)));
  }

  public List<Item> items() {
    return items;
  }
}
