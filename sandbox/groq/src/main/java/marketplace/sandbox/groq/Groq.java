package marketplace.sandbox.groq;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import marketplace.sandbox.groq.syntax.Parser;
import marketplace.sandbox.groq.syntax.SyntaxError;

/** The entrance to the engine. */
public final class Groq {
  private Groq() {}

  /**
   * Compiles a query, once for any number of evaluations.
   *
   * @throws GroqSyntaxException if the text is not valid GROQ
   */
  public static Query parse(String text) {
    return located(() -> {
      var program = Parser.parse(text);
      return new Query(program, Compiler.compile(program, Map.of()));
    });
  }

  /**
   * Compiles a query that may use these parameters and no others.
   *
   * @throws GroqSyntaxException if the text is not valid GROQ, or uses another parameter
   */
  public static Query parse(String text, Set<String> parameters) {
    return located(() -> {
      var program = Parser.parse(text, parameters);
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
