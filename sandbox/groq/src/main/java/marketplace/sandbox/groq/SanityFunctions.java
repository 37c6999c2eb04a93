package marketplace.sandbox.groq;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The functions of Sanity's own: about the project, about versions of documents, and about
 * releases.
 */
final class SanityFunctions {
  private static final String DRAFTS = "drafts.";
  private static final String VERSIONS = "versions.";

  private static final Value RELEASE = new Value.Text("system.release");
  private static final Scan RELEASES =
      new Scan(
          List.of(
              new Term(
                  it -> Value.Bool.of(FieldPath.of("_type").in(it.self()).equals(RELEASE)),
                  Optional.of(new Term.Type(Node.constant(RELEASE))))));

  private SanityFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    functions.put("sanity::projectId", BuiltIn.none(it -> text(it.run().options().projectId())));
    functions.put("sanity::dataset", BuiltIn.none(it -> text(it.run().options().datasetName())));
    functions.put(
        "sanity::versionOf", new BuiltIn(1, 1, (it, scope) -> versionOf(it.getFirst(), scope)));
    functions.put(
        "sanity::partOfRelease",
        new BuiltIn(1, 1, (it, scope) -> partOfRelease(it.getFirst(), scope)));
    functions.put("releases::all", BuiltIn.none(SanityFunctions::releases));
    functions.put(
        "documents::get",
        new BuiltIn(1, 1, (it, scope) -> Steps.DEREFERENCE.apply(it.getFirst(), scope)));
  }

  private static Value text(Optional<String> text) {
    return text.map(Value.Text::new).map(Value.class::cast).orElse(Value.NULL);
  }

  private static Value versionOf(Value id, Scope scope) {
    if (!(id instanceof Value.Text(var published))) {
      return Value.NULL;
    }
    return Value.Bool.of(id(scope).filter(it -> published(it).equals(published)).isPresent());
  }

  private static Value partOfRelease(Value release, Scope scope) {
    if (!(release instanceof Value.Text(var name))) {
      return Value.NULL;
    }
    return Value.Bool.of(id(scope).filter(it -> it.startsWith(VERSIONS + name + ".")).isPresent());
  }

  private static Optional<String> id(Scope scope) {
    return scope.self() instanceof Value.Obj document
        ? References.text(document.get("_id"))
        : Optional.empty();
  }

  /** The id of the published document that this is the id of a draft or a version of. */
  private static String published(String id) {
    if (id.startsWith(DRAFTS)) {
      return id.substring(DRAFTS.length());
    }
    int release = id.startsWith(VERSIONS) ? id.indexOf('.', VERSIONS.length()) : -1;
    return release < 0 ? id : id.substring(release + 1);
  }

  private static Value releases(Scope scope) {
    return RELEASES.evaluate(scope);
  }
}
