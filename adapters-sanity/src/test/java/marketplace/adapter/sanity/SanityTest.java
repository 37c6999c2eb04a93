package marketplace.adapter.sanity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import marketplace.domain.Unavailable;
import marketplace.domain.spi.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SanityTest {
  @Test
  void isReadyWhenSanityAnswers(@TempDir Path folder) {
    try (var shop = LakeShop.open(folder);
        var sanity = shop.connect()) {
      assertThatCode(sanity::requireReady).doesNotThrowAnyException();
    }
  }

  @Test
  void isNotReadyWhenNobodyAnswers() {
    var nobody = URI.create("http://localhost:1");

    try (var sanity = Sanity.connect(LakeShop.settings(nobody, Map.of()))) {
      assertThatExceptionOfType(Unavailable.class).isThrownBy(sanity::requireReady);
    }
  }

  @Test
  void isNotReadyWithATokenThatSanityDoesNotKnow(@TempDir Path folder) {
    try (var shop = LakeShop.open(folder)) {
      var settings = LakeShop.settings(shop.uri(), Map.of("marketplace.sanity.token", "sk-stolen"));

      try (var sanity = Sanity.connect(settings)) {
        assertThatExceptionOfType(Unavailable.class)
            .isThrownBy(sanity::requireReady)
            .withMessageNotContaining("sk-stolen");
      }
    }
  }

  @Test
  void aProjectionThatIsNotGroqIsAWrongSetting(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("wrong.groq"), "{title: name}").toString();

    try (var shop = LakeShop.open(folder.resolve("lake"))) {
      var settings = LakeShop.settings(shop.uri(), Map.of("marketplace.catalog.projection", file));

      try (var sanity = Sanity.connect(settings)) {
        assertThatExceptionOfType(InvalidSetting.class)
            .isThrownBy(sanity::requireReady)
            .withMessageStartingWith("marketplace.catalog.projection ");
      }
    }
  }
}
