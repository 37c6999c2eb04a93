package marketplace.sandbox.lake.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.document.ArrayKeys;
import marketplace.sandbox.lake.patch.Patch;

/** One step of a transaction. */
public sealed interface Mutation {

  /** Stores a new document. */
  record Create(Value.Obj content, IfPresent ifPresent) implements Mutation {

    /** What is done when there is a document by that id already. */
    public enum IfPresent {
      FAIL("create"),
      KEEP("createIfNotExists"),
      REPLACE("createOrReplace");

      private final String word;

      IfPresent(String word) {
        this.word = word;
      }

      /** The mutation's name on the wire. */
      public String word() {
        return word;
      }
    }

    @Override
    public Mutation withArrayKeys() {
      return new Create(ArrayKeys.complete(content), ifPresent);
    }
  }

  /**
   * Changes documents in place.
   *
   * @param ifRevision the revision that they must still have
   * @param source the patch as it came, without its selection: listeners are told in the same words
   */
  record Change(Selection selection, Optional<String> ifRevision, Patch patch, ObjectNode source)
      implements Mutation {

    @Override
    public Mutation withArrayKeys() {
      return new Change(selection, ifRevision, patch.withArrayKeys(), source);
    }
  }

  /** Deletes documents; one that is not there is as good as deleted. */
  record Delete(Selection selection) implements Mutation {}

  /**
   * Mutations that depend on what is there by then. They may throw {@link Refused}, and {@link
   * IllegalArgumentException} for what makes no sense whatever is there.
   */
  record Derived(Function<Snapshot, List<Mutation>> steps) implements Mutation {}

  /** The same mutation, every object that it puts into an array having a key. */
  default Mutation withArrayKeys() {
    return this;
  }

  /** What one must be allowed to do for it. */
  default String permission() {
    return switch (this) {
      case Create _ -> "create";
      case Change _, Derived _ -> "update";
      case Delete _ -> "delete";
    };
  }
}
