package marketplace.sandbox.lake.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.groq.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Patches and what Sanity's own implementation makes of them, where such a collection lies beside
 * the checkout.
 */
class PatchGoldenTest {
  private static final String COLLECTION = "shared/sanity/patch-golden.json";

  @TestFactory
  Stream<DynamicTest> aPatchGivesWhatSanityGives() throws IOException {
    var file = collection();
    if (file.isEmpty()) {
      var absent = "There is no " + COLLECTION + " above the working directory";
      return Stream.of(dynamicTest("skipped", () -> abort(absent)));
    }
    var golden = new JsonMapper().readTree(file.get().toFile());
    return golden
        .path("cases")
        .valueStream()
        .map(it -> dynamicTest(it.path("patch").toString(), () -> check(it, golden.path("base"))));
  }

  private static Optional<Path> collection() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve(COLLECTION))
        .filter(Files::exists)
        .findFirst();
  }

  private static void check(JsonNode golden, JsonNode base) {
    if (golden.has("error")) {
      assertThatExceptionOfType(PatchRefused.class)
          .isThrownBy(() -> Patch.read(golden.path("patch")));
    } else {
      var expected = ((ObjectNode) golden.path("result")).without("_rev");
      assertThat(Json.toJson(patched(golden.path("patch"), base))).isEqualTo(expected);
    }
  }

  /** A refused patch leaves the document as it was, which is also how an editor shows it. */
  private static Value.Obj patched(JsonNode patch, JsonNode base) {
    var document = (Value.Obj) Json.toValue(base);
    try {
      return Patch.read(patch).applyTo(document);
    } catch (PatchRefused refused) {
      assertThat(refused.reason()).isEqualTo(PatchRefused.Reason.INAPPLICABLE);
      return document;
    }
  }
}
