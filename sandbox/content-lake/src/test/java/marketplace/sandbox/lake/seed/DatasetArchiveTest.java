package marketplace.sandbox.lake.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import marketplace.sandbox.lake.asset.Sha1;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetArchiveTest {
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"
                  + "AAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final String SHA1 = Sha1.of(PIXEL).hex();
  private static final String NAME = SHA1 + "-1x1.png";
  private static final String ID = "image-" + SHA1 + "-1x1-png";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"shop.ndjson", "shop.ndjson.gz", "shop.gz", "shop.tar.gz", "SHOP.TGZ"})
  void readsEveryKindOfExport(String name) throws IOException {
    var shop = read(export(name, line("p1", "")));

    assertThat(shop.ids()).containsExactly(ID, "p1");
    assertThat(shop.assets()).containsOnlyKeys(NAME);
    assertThat(shop.assets().get(NAME)).isEqualTo(PIXEL);
  }

  @Test
  void documentsComeInTheirOrderWithTheirOwnRevisionAndTimes() throws IOException {
    var shop =
        read(
            export(
                "shop.tar.gz",
                line("p2", ",\"_rev\":\"r2\",\"_updatedAt\":\"2026-01-02T03:04:05Z\""),
                "",
                line("drafts.p1", ""),
                line("p1", ",\"category\":{\"_type\":\"reference\",\"_ref\":\"c1\"}")));

    assertThat(shop.ids()).containsExactly(ID, "p2", "drafts.p1", "p1");
    assertThat(shop.get("p2").path("_rev").asText()).isEqualTo("r2");
    assertThat(shop.get("p2").path("_updatedAt").asText()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(shop.get("p1").at("/category/_ref").asText()).isEqualTo("c1");
  }

  @Test
  void systemDocumentsAreLeftOutButReleasesAreKept() throws IOException {
    var shop = read(export("shop.tar.gz", line("_.groups.public", ""), line("_.releases.r1", "")));

    assertThat(shop.ids()).containsExactly(ID, "_.releases.r1");
  }

  @Test
  void theFileOfAnImageBecomesAReferenceToItsAsset() throws IOException {
    var images =
        """
        ,"images":[{"_key":"k","alt":"A pixel","_sanityAsset":"image@file://./images/NAME"}]\
        """
            .replace("NAME", NAME);

    var image = read(export("shop.tar.gz", line("p1", images))).get("p1").at("/images/0");

    assertThat(image.has("_sanityAsset")).isFalse();
    assertThat(image.at("/asset/_type").asText()).isEqualTo("reference");
    assertThat(image.at("/asset/_ref").asText()).isEqualTo(ID);
    assertThat(image.path("_type").asText()).isEqualTo("image");
    assertThat(image.path("alt").asText()).isEqualTo("A pixel");
  }

  @Test
  void anAssetIsDescribedByItsNameAndByTheListOfAssets() throws IOException {
    var asset = read(export("shop.tar.gz", line("p1", ""))).get(ID);

    assertThat(asset.path("_type").asText()).isEqualTo("sanity.imageAsset");
    assertThat(asset.path("originalFilename").asText()).isEqualTo("pixel.png");
    assertThat(asset.path("mimeType").asText()).isEqualTo("image/png");
    assertThat(asset.path("size").asInt()).isEqualTo(PIXEL.length);
    assertThat(asset.path("path").asText()).isEqualTo("images/shop/production/" + NAME);
    assertThat(asset.at("/metadata/lqip").asText()).isEqualTo("data:");
    assertThat(asset.at("/metadata/dimensions/aspectRatio").asInt()).isEqualTo(1);
  }

  @Test
  void anImageUnderAnotherNameIsMeasured() throws IOException {
    var logo = ",\"logo\":{\"_sanityAsset\":\"image@file://./images/my%20logo.png\"}";
    var shop =
        read(
            Packed.tar(
                folder.resolve("shop.tar.gz"),
                Map.of(
                    "data.ndjson", line("p1", logo).getBytes(UTF_8), "images/my logo.png", PIXEL)));

    assertThat(shop.get("p1").at("/logo/asset/_ref").asText()).isEqualTo(ID);
    assertThat(shop.assets()).containsOnlyKeys(NAME);
  }

  @Test
  void anImageOnTheWebStaysAsItIs() throws IOException {
    var remote = ",\"image\":{\"_sanityAsset\":\"image@https://cdn.sanity.io/images/a/b/c.png\"}";

    assertThat(
            read(export("shop.tar.gz", line("p1", remote)))
                .get("p1")
                .at("/image/_sanityAsset")
                .asText())
        .isEqualTo("image@https://cdn.sanity.io/images/a/b/c.png");
  }

  @Test
  void aBadLineIsNamedWithItsFileAndNumber() throws IOException {
    var export = export("shop.tar.gz", line("p1", ""), "", "{\"_id\":");

    refused(export, "data.ndjson, line 3: not valid JSON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"_type\":\"product\"}",
        "{\"_id\":\"p1\"}",
        "{\"_id\":7,\"_type\":\"product\"}"
      })
  void aLineThatIsNoDocumentIsRefused(String line) throws IOException {
    refused(export("shop.ndjson", line), "shop.ndjson, line 1: a document must");
  }

  @Test
  void aMissingAssetIsNamedWithTheLineThatWantsIt() throws IOException {
    var image = ",\"image\":{\"_sanityAsset\":\"image@file://./images/gone.png\"}";

    refused(
        export("shop.tar.gz", line("p1", image)), "line 1: the asset images/gone.png is missing");
  }

  @Test
  void anImageThatCannotBeMeasuredSaysHowToNameIt() throws IOException {
    var image = ",\"image\":{\"_sanityAsset\":\"image@file://./images/a.webp\"}";
    var files =
        Map.of("data.ndjson", line("p1", image).getBytes(UTF_8), "images/a.webp", new byte[9]);

    refused(
        Packed.tar(folder.resolve("shop.tar.gz"), files),
        "images/a.webp has no known size: name it <sha1>-<width>x<height>.<extension>");
  }

  @Test
  void anArchiveWithoutDocumentsIsRefused() throws IOException {
    refused(Packed.tar(folder.resolve("a.tar.gz"), Map.of("readme.txt", PIXEL)), "no .ndjson");
  }

  @Test
  void anotherKindOfFileIsRefusedWithTheKindsThatAreAccepted() throws IOException {
    refused(export("shop.zip", line("p1", "")), ".ndjson, .ndjson.gz, .gz, .tar.gz and .tgz");
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsRefused() throws IOException {
    var fake = folder.resolve("fake.tar.gz");
    Files.write(fake, PIXEL);

    refused(fake, "fake.tar.gz cannot be read: ");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    refused(folder.resolve("nowhere.ndjson"), "nowhere.ndjson");
  }

  private Path export(String name, String... lines) throws IOException {
    var facts =
        "{\"image-SHA1\":{\"originalFilename\":\"pixel.png\",\"metadata\":{\"lqip\":\"data:\"}}}"
            .replace("SHA1", SHA1);
    return Packed.as(
        folder.resolve(name),
        String.join("\n", lines).getBytes(UTF_8),
        Map.of("assets.json", facts.getBytes(UTF_8), "images/" + NAME, PIXEL));
  }

  private static String line(String id, String fields) {
    return "{\"_id\":\"%s\",\"_type\":\"product\"%s}".formatted(id, fields);
  }

  private static ReadDataset read(Path export) {
    return ReadDataset.of(new DatasetArchive(export));
  }

  private static void refused(Path export, String why) {
    assertThatExceptionOfType(UnreadableDataset.class)
        .isThrownBy(() -> read(export))
        .withMessageContaining(why);
  }
}
