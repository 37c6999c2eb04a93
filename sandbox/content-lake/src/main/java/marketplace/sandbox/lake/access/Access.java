package marketplace.sandbox.lake.access;

import java.util.Optional;
import java.util.Set;

/** Who may do what with the dataset. */
public sealed interface Access {

  /** Everybody may do everything: the machine itself is the boundary. */
  record Open() implements Access {}

  /**
   * Only those with a token may write, and see what is private.
   *
   * @param isPublic whether those without a token may read documents whose ids have no dot
   */
  record Guarded(boolean isPublic, Set<String> viewerTokens, Set<String> editorTokens)
      implements Access {
    public Guarded {
      viewerTokens = Set.copyOf(viewerTokens);
      editorTokens = Set.copyOf(editorTokens);
    }

    private Caller anybody() {
      return isPublic ? Caller.PUBLIC : Caller.STRANGER;
    }

    private Optional<Caller> holder(String token) {
      if (editorTokens.contains(token)) {
        return Optional.of(Caller.EDITOR);
      }
      return viewerTokens.contains(token) ? Optional.of(Caller.VIEWER) : Optional.empty();
    }
  }

  /** In a few words for whoever starts the lake. */
  default String described() {
    return switch (this) {
      case Open() -> "everybody on this machine may read and write";
      case Guarded guarded ->
          (guarded.isPublic() ? "public" : "private") + ", a token is needed to write";
    };
  }

  /** Who it is that presents a token, or none; empty for a token that was never given out. */
  default Optional<Caller> caller(Optional<String> token) {
    return switch (this) {
      case Open() -> Optional.of(Caller.EDITOR);
      case Guarded guarded ->
          token.map(guarded::holder).orElseGet(() -> Optional.of(guarded.anybody()));
    };
  }
}
