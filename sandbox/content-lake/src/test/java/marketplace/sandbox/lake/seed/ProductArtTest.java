package marketplace.sandbox.lake.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ProductArtTest {
  private static final ReadDataset SEED = ReadDataset.of(new SeedCatalogue());

  @Test
  void theSameTextsAlwaysGiveTheSameDrawing() {
    assertThat(art("Tall Latte Mug").svg()).isEqualTo(art("Tall Latte Mug").svg());
  }

  @Test
  void anotherTitleGivesAnotherDrawing() {
    assertThat(art("Tall Latte Mug").svg()).isNotEqualTo(art("Wide Latte Mug").svg());
  }

  @Test
  void everyDrawingOfTheSeedIsWellFormedAndSmall() {
    assertThat(SEED.assets().values())
        .hasSizeGreaterThan(240)
        .allSatisfy(it -> {
          assertThat(it.length).isBetween(500, 2500);
          assertThat(new String(it, UTF_8)).doesNotContain("{", "}");
          assertThat(parsed(it).getAttribute("viewBox")).isEqualTo("0 0 800 800");
        });
  }

  @Test
  void theTitleIsReadAloud() throws Exception {
    var svg = parsed(art("Salt & <Pepper> Mill").svg());

    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Salt & <Pepper> Mill");
  }

  @Test
  void aColourThatTheTitleNamesWinsOverTheDescriptions() {
    assertThat(new String(new ProductArt("Moss Mug", "With a blue rim.").svg(), UTF_8))
        .contains("#7e9060");
  }

  @Test
  void theThingNamedLastInTheTitleIsDrawn() {
    assertThat(Silhouettes.of(Words.of("Pocket Bear")).phrases()).contains("bear");
    assertThat(Silhouettes.of(Words.of("Bear Pouch")).phrases()).contains("pouch");
    assertThat(Silhouettes.of(Words.of("Fluted Glass Table Lamp")).phrases())
        .contains("glass table lamp");
  }

  @Test
  void whatNobodyHasDrawnIsSaid() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> art("Perpetual Motion Machine").svg())
        .withMessageContaining("perpetual motion machine");
  }

  private static ProductArt art(String title) {
    return new ProductArt(title, "");
  }

  private static Element parsed(byte[] svg) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new ByteArrayInputStream(svg)).getDocumentElement();
  }
}
