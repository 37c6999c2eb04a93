package marketplace.sandbox.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest extends LakeTest {
  private static final byte[] IMAGE = image(400, 200, "png");

  /** Red on the left, blue on the right. */
  private static byte[] image(int width, int height, String format) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width / 2, height);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private HttpResponse<String> upload(String path, byte[] bytes) {
    return client()
        .send(
            "/v2025-02-19/assets/" + path,
            request -> request.POST(BodyPublishers.ofByteArray(bytes)),
            BodyHandlers.ofString());
  }

  private JsonNode uploaded(byte[] bytes) throws IOException {
    var reply = upload("images/production?filename=a.png", bytes);
    return LakeClient.JSON.readTree(reply.body()).path("document");
  }

  private HttpResponse<byte[]> shown(JsonNode document, String parameters) {
    return client()
        .send(
            "/" + document.path("path").asText() + parameters,
            request -> request,
            BodyHandlers.ofByteArray());
  }

  private static BufferedImage decoded(HttpResponse<byte[]> response) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(response.body()));
  }

  @Test
  void anImageIsDescribedWhenItComes() throws IOException {
    var document = uploaded(IMAGE);

    assertThat(document.path("_id").asText()).matches("image-[0-9a-f]{40}-400x200-png");
    assertThat(document.path("_type").asText()).isEqualTo("sanity.imageAsset");
    assertThat(document.path("mimeType").asText()).isEqualTo("image/png");
    assertThat(document.path("size").asInt()).isEqualTo(IMAGE.length);
    assertThat(document.at("/metadata/dimensions/aspectRatio").asDouble()).isEqualTo(2);
    assertThat(document.at("/metadata/hasAlpha").asBoolean()).isFalse();
    assertThat(document.at("/metadata/isOpaque").asBoolean()).isTrue();
    assertThat(document.at("/metadata/blurHash").asText()).hasSize(28).startsWith("L");
    assertThat(document.at("/metadata/lqip").asText()).startsWith("data:image/jpeg;base64,");
    assertThat(document.at("/metadata/palette/vibrant/background").asText())
        .matches("#f.....|#..000f|#0000f.|#0000ff|#ff0000");
    assertThat(client().document(document.path("_id").asText())).isEqualTo(document);
  }

  @Test
  void theSameBytesAreTheSameAsset() throws IOException {
    assertThat(uploaded(IMAGE)).isEqualTo(uploaded(IMAGE));
  }

  @Test
  void whatIsNotAnImageIsRefused() {
    assertThat(upload("images/production", "text".getBytes(UTF_8)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?w=100                        | 100 | 50
          ?h=100                        | 200 | 100
          ?w=100&h=100                  | 100 | 50
          ?w=800                        | 800 | 400
          ?w=800&fit=max                | 400 | 200
          ?w=100&h=100&fit=crop         | 100 | 100
          ?w=100&h=100&fit=scale        | 100 | 100
          ?w=100&h=100&fit=fill         | 100 | 100
          ?w=800&h=800&fit=fillmax      | 800 | 800
          ?w=800&h=800&fit=min          | 200 | 200
          ?rect=0,0,100,50              | 100 | 50
          ?or=90                        | 200 | 400
          ?w=100&dpr=2                  | 200 | 100
          """)
  void anImageIsSizedAsAskedFor(String parameters, int width, int height) throws IOException {
    var image = decoded(shown(uploaded(IMAGE), parameters));

    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
  }

  @ParameterizedTest
  @CsvSource({"jpg, image/jpeg", "pjpg, image/jpeg", "png, image/png", "webp, image/webp"})
  void anImageIsGivenInTheFormatThatIsAskedFor(String format, String contentType)
      throws IOException {
    var response = shown(uploaded(IMAGE), "?w=40&fm=" + format);

    assertThat(response.headers().firstValue("Content-Type")).contains(contentType);
    assertThat(decoded(response).getWidth()).isEqualTo(40);
  }

  @Test
  void theFormatCanBeLeftToWhatTheBrowserTakes() throws IOException {
    var path = "/" + uploaded(IMAGE).path("path").asText() + "?auto=format";

    var response =
        client()
            .send(
                path,
                request -> request.header("Accept", "image/avif,image/webp,*/*"),
                BodyHandlers.discarding());

    assertThat(response.headers().firstValue("Content-Type")).contains("image/webp");
  }

  @Test
  void cuttingKeepsTheSideThatIsAskedFor() throws IOException {
    var document = uploaded(IMAGE);

    var left = decoded(shown(document, "?w=50&h=100&fit=crop&crop=left"));
    var right = decoded(shown(document, "?w=50&h=100&fit=crop&crop=right"));

    assertThat(new Color(left.getRGB(25, 50))).isEqualTo(Color.RED);
    assertThat(new Color(right.getRGB(25, 50))).isEqualTo(Color.BLUE);
  }

  /** A photograph as a camera stores it: what it notes tells which way up it is to be seen. */
  private static byte[] photograph(int orientation) {
    var jpeg = image(400, 200, "jpg");
    byte[] exif = {
      -1,
      -31,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      1,
      18,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    var bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, 2);
    bytes.writeBytes(exif);
    bytes.write(jpeg, 2, jpeg.length - 2);
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 400, 200, 10, 100", "2, 400, 200, 390, 100", "3, 400, 200, 390, 100",
    "4, 400, 200, 10, 100", "5, 200, 400, 100, 10", "6, 200, 400, 100, 10",
    "7, 200, 400, 100, 390", "8, 200, 400, 100, 390", "9, 400, 200, 10, 100"
  })
  void aPhotographIsSeenUpright(int orientation, int width, int height, int redX, int redY)
      throws IOException {
    var document = uploaded(photograph(orientation));
    var seen = decoded(shown(document, "?fm=png"));

    assertThat(document.path("_id").asText()).endsWith("-" + width + "x" + height + "-jpg");
    assertThat(document.at("/metadata/dimensions/width").asInt()).isEqualTo(width);
    assertThat(seen.getWidth()).isEqualTo(width);
    assertThat(seen.getHeight()).isEqualTo(height);
    assertThat(new Color(seen.getRGB(redX, redY)).getRed()).isGreaterThan(200);
  }

  @Test
  void anImageCanBeFlipped() throws IOException {
    var flipped = decoded(shown(uploaded(IMAGE), "?flip=h"));

    assertThat(new Color(flipped.getRGB(10, 10))).isEqualTo(Color.BLUE);
  }

  @Test
  void aDrawingIsGivenAsItIs() throws IOException {
    var svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 20'><path d='M0 0'/></svg>";
    var document = uploaded(svg.getBytes(UTF_8));

    assertThat(document.path("_id").asText()).endsWith("-30x20-svg");
    assertThat(new String(shown(document, "?w=10").body(), UTF_8)).isEqualTo(svg);
  }

  /** More than fits into the memory. */
  @Test
  void aHugeImageIsKeptAndShownAsItIs() throws IOException {
    var huge = hugePng(60_000);

    var document = uploaded(huge);

    assertThat(document.path("_id").asText()).endsWith("-60000x60000-png");
    assertThat(document.path("metadata").has("lqip")).isFalse();
    assertThat(shown(document, "?w=10").body()).isEqualTo(huge);
  }

  /** The head of an image of so many pixels each way, which is all that is read of it. */
  private static byte[] hugePng(int side) {
    var bytes = ByteBuffer.allocate(45);
    bytes.putLong(0x89504e470d0a1a0aL).putInt(13);
    int start = bytes.position();
    bytes.put("IHDR".getBytes(UTF_8)).putInt(side).putInt(side);
    bytes.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
    var sum = new CRC32();
    sum.update(bytes.array(), start, bytes.position() - start);
    return bytes
        .putInt((int) sum.getValue())
        .putInt(0)
        .put("IEND".getBytes(UTF_8))
        .putInt(0xae426082)
        .array();
  }

  @Test
  void webPIsTakenToo() throws IOException {
    assertThat(uploaded(image(20, 10, "webp")).path("_id").asText()).endsWith("-20x10-webp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/red-mug.png", "?v=2", "/red-mug.png?utm=x&auto=format"})
  void whatIsNotAboutTheImageLeavesItAsItIs(String more) throws IOException {
    assertThat(shown(uploaded(IMAGE), more).body()).isEqualTo(IMAGE);
  }

  @Test
  void aDownloadHasAName() throws IOException {
    var response = shown(uploaded(IMAGE), "?dl=mug.png");

    assertThat(response.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"mug.png\"");
    assertThat(response.body()).isEqualTo(IMAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?w=-1",
        "?w=x",
        "?h=0",
        "?w=9&fit=no",
        "?fm=doc",
        "?or=45",
        "?rect=1",
        "?bg=fff",
        "?dpr=9&w=1",
        "?w=8192&h=8192&dpr=3&fit=scale",
        "?w=8192&h=8192&dpr=3&fit=fill"
      })
  void aWishThatMakesNoSenseIsABadRequest(String parameters) throws IOException {
    assertThat(shown(uploaded(IMAGE), parameters).statusCode()).isEqualTo(400);
  }

  @Test
  void addressesFollowALakeThatIsServedElsewhere() throws IOException {
    var before = URI.create(uploaded(IMAGE).path("url").asText());
    lake()
        .load(
            Stream.of(
                LakeClient.JSON.readTree(
                    "{\"_id\":\"image-x-1x1-png\",\"_type\":\"sanity.imageAsset\",\"path\":\"images/p/d/x.png\","
                        + "\"url\":\"https://cdn.sanity.io/images/p/d/x.png\"}")));

    reopen();

    var after = client().query("*[sha1hash != null][0].url").asText();
    assertThat(after).isEqualTo(lake().uri() + before.getPath()).isNotEqualTo(before.toString());
    assertThat(client().query("*[_id == 'image-x-1x1-png'][0].url").asText())
        .isEqualTo("https://cdn.sanity.io/images/p/d/x.png");
  }
}
