package marketplace.sandbox.groq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomQueriesTest {
  private static final List<String> WORDS =
      List.of(
          "*",
          "@",
          "^",
          "_id",
          "title",
          "price",
          "tags",
          "category",
          "sizes",
          "$p",
          "$missing",
          "1",
          "-1",
          "0.5",
          "'a'",
          "true",
          "null",
          "[",
          "]",
          "(",
          ")",
          "{",
          "}",
          "[]",
          ".",
          "..",
          "...",
          "->",
          "|",
          "order(",
          "score(",
          "asc",
          "desc",
          "==",
          "!=",
          "<",
          ">=",
          "in",
          "match",
          "&&",
          "||",
          "!",
          "+",
          "-",
          "**",
          "/",
          "%",
          "=>",
          ",",
          ":",
          "::",
          "count(",
          "select(",
          "coalesce(",
          "references(",
          "path(",
          "dateTime(",
          "round(",
          "pt::text(",
          "array::join(",
          "string::split(",
          "diff::changedAny(",
          "boost(",
          "fn a::b($x) =",
          ";",
          "\"",
          "//",
          "\n",
          "#");

  private static final Evaluation SHORT = Evaluation.standard().within(Duration.ofSeconds(2));

  private final Random random = new Random(20_261_122);
  private int evaluated;

  @Test
  void whateverIsAskedIsAnsweredOrRefused() {
    for (int i = 0; i < 10_000; i++) {
      ask(soup(1 + random.nextInt(14)));
      ask(expression(4));
    }

    assertThat(evaluated).isGreaterThan(5_000);
  }

  private void ask(String query) {
    try {
      var result = Groq.parse(query).evaluate(Shop.DATASET, Map.of("p", new Value.Num(1)), SHORT);
      assertThat(Json.toValue(Json.toJson(result))).isNotNull();
      evaluated++;
    } catch (GroqSyntaxException refused) {
      assertThat(refused.start()).as(query).isBetween(0, query.length());
      assertThat(refused.end()).as(query).isBetween(refused.start(), query.length());
    } catch (GroqException refused) {
      assertThat(refused).as(query).hasMessageNotContaining("nested");
    }
  }

  private String soup(int length) {
    var soup = new StringBuilder();
    for (int i = 0; i < length; i++) {
      soup.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return soup.toString();
  }

  /** An expression that is often valid. */
  private String expression(int depth) {
    if (depth == 0) {
      return List.of("_id", "price", "@", "^.title", "1", "'mug'", "$p", "null", "category")
          .get(random.nextInt(9));
    }
    var a = expression(depth - 1);
    var b = expression(depth - 1);
    return switch (random.nextInt(16)) {
      case 0 -> "*[" + a + " == " + b + "]";
      case 1 -> "(" + a + " + " + b + ")";
      case 2 -> "(" + a + " in " + b + ")";
      case 3 -> "(" + a + " && !" + b + ")";
      case 4 -> "[" + a + ", ..." + b + "]";
      case 5 -> "{'a': " + a + ", ..." + b + "}";
      case 6 -> "(" + a + ")[" + b + "]";
      case 7 -> "(" + a + ")[0..1]";
      case 8 -> "*{'a': " + a + "}[0...2]";
      case 9 -> "(" + a + " match " + b + ")";
      case 10 -> "(" + a + ")[] | order(" + b + " desc)";
      case 11 -> "count(" + a + ")";
      case 12 -> "(" + a + ")->title";
      case 13 -> "select(" + a + " => " + b + ", 1)";
      case 14 -> "(" + a + ")[].sizes[].name";
      default -> "(" + a + " < " + b + " || references(" + a + "))";
    };
  }
}
