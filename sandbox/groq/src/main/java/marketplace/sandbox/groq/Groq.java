package marketplace.sandbox.groq;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import marketplace.sandbox.groq.syntax.Parser;
import marketplace.sandbox.groq.syntax.Program;
import marketplace.sandbox.groq.syntax.SyntaxError;

/** The entrance to the engine. */
public final class Groq {
  private static final QueryCache COMPILED = new QueryCache();

  private Groq() {}

  /**
   * Compiles a query, once for any number of evaluations; those asked for lately are kept.
   *
   * @throws GroqSyntaxException if the text is not valid GROQ
   */
  public static Query parse(String text) {
    return COMPILED.get(text, Optional.empty(), () -> compiled(() -> Parser.parse(text)));
  }

  /**
   * Compiles a query that may use these parameters and no others.
   *
   * @throws GroqSyntaxException if the text is not valid GROQ, or uses another parameter
   */
  public static Query parse(String text, Set<String> parameters) {
    return COMPILED.get(
        text,
        Optional.of(Set.copyOf(parameters)),
        () -> compiled(() -> Parser.parse(text, parameters)));
  }

  private static Query compiled(Supplier<Program> parsed) {
    return located(() -> {
      var program = parsed.get();
      return new Query(program, Compiler.compile(program, Map.of()));
    });
  }

  static <T> T located(Supplier<T> work) {
    try {
      return work.get();
    } catch (SyntaxError error) {
      throw new GroqSyntaxException(error.explanation(), error.span().start(), error.span().end());
    } catch (StackOverflowError _) {
      throw new GroqException("the query is nested too deeply for the stack of this thread");
    }
  }
}
