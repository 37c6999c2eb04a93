package marketplace.sandbox.groq;

/** What the keys of an index are. */
public sealed interface By {

  /** The documents' place in the dataset: no key but the order of the ids. */
  record Place() implements By {}

  /** The value of an attribute; a document without it has the key null. */
  record Field(FieldPath path) implements By {}

  /** Each item of an array, or what stands at a path within it. */
  record Item(FieldPath array, FieldPath path) implements By {}

  /** Each word, as {@code match} sees them, of the text at a path. */
  record Word(FieldPath path) implements By {}

  /** The id of each document that the document refers to. */
  record Reference() implements By {}

  /** Whether a document has one key, neither none nor several. */
  default boolean isSingle() {
    return this instanceof Place || this instanceof Field;
  }
}
