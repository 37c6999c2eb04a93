package marketplace.sandbox.lake.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import marketplace.sandbox.groq.By;
import marketplace.sandbox.groq.Dataset;
import marketplace.sandbox.groq.FieldPath;
import marketplace.sandbox.groq.Hits;
import marketplace.sandbox.groq.Lookup;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.store.Snapshot;

/** A snapshot as one caller sees it from one perspective. */
public record View(Snapshot snapshot, Perspective perspective, Caller caller) implements Dataset {

  @Override
  public Iterable<Value.Obj> documents() {
    return seen(snapshot.documents());
  }

  @Override
  public Optional<Hits<Value.Obj>> lookUp(Lookup lookup) {
    return showsOtherIds() && lookup.by() instanceof By.Field(var path) && isId(path)
        ? Optional.empty()
        : snapshot.lookUp(lookup).map(hits -> hits.mapSome(this::seen));
  }

  /** Indexes know stored documents, whose ids are not those that layers show. */
  private boolean showsOtherIds() {
    return perspective instanceof Perspective.Layered;
  }

  private static boolean isId(FieldPath path) {
    return path.names().equals(List.of("_id")) || path.names().equals(List.of("_originalId"));
  }

  @Override
  public Optional<Value.Obj> find(String id) {
    return switch (perspective) {
      case Perspective.Raw _, Perspective.Published _ -> snapshot.find(id).flatMap(this::seen);
      case Perspective.Layered(var layers) ->
          layers.stream()
              .flatMap(layer -> snapshot.find(layer + id).stream())
              .flatMap(document -> seen(document).stream())
              .filter(content -> content.get("_id").equals(new Value.Text(id)))
              .findFirst();
    };
  }

  private Iterable<Value.Obj> seen(Iterable<Document> documents) {
    return () ->
        StreamSupport.stream(documents.spliterator(), false)
            .flatMap(document -> seen(document).stream())
            .iterator();
  }

  /** The document as the perspective shows it, if it does. */
  private Optional<Value.Obj> seen(Document document) {
    if (!caller.maySee(document.id())) {
      return Optional.empty();
    }
    return switch (perspective) {
      case Perspective.Raw(var versionsToo) ->
          shownIf(versionsToo || !document.id().isVersion(), document);
      case Perspective.Published _ -> shownIf(document.id().layer().isEmpty(), document);
      case Perspective.Layered layered ->
          isUppermost(document, layered) ? Optional.of(published(document)) : Optional.empty();
    };
  }

  private static Optional<Value.Obj> shownIf(boolean shown, Document document) {
    return shown ? Optional.of(document.content()) : Optional.empty();
  }

  private boolean isUppermost(Document document, Perspective.Layered layered) {
    int own = layered.layers().indexOf(document.id().layer());
    if (own < 0) {
      return false;
    }
    var published = document.id().published();
    return layered.layers().subList(0, own).stream()
        .flatMap(layer -> snapshot.find(layer + published).stream())
        .noneMatch(upper -> caller.maySee(upper.id()));
  }

  private static Value.Obj published(Document document) {
    var fields = new LinkedHashMap<>(document.content().fields());
    fields.put("_id", new Value.Text(document.id().published()));
    fields.put("_originalId", new Value.Text(document.id().value()));
    return new Value.Obj(fields);
  }
}
