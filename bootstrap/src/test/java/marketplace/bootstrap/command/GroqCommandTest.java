package marketplace.bootstrap.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GroqCommandTest {
  private static final String DOCUMENTS =
      """
      {"_id":"mug","_type":"product","title":"Mug","price":19.5}

      {"_id":"pan","_type":"product","title":"Pan","price":35}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @BeforeEach
  void stock() throws IOException {
    Files.writeString(folder.resolve("shop.ndjson"), DOCUMENTS);
    try (var packed =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("shop.ndjson.gz")))) {
      packed.write(DOCUMENTS.getBytes(UTF_8));
    }
  }

  private int ask(String query, String... more) {
    return askOf("shop.ndjson", query, more);
  }

  private int askOf(String file, String query, String... more) {
    var arguments =
        Stream.concat(
            Stream.of("groq", query, "--dataset", folder.resolve(file).toString()),
            Stream.of(more));
    return MarketplaceCommand.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments.toArray(String[]::new));
  }

  @Test
  void anAnswerIsPrintedAsJson() {
    assertThat(ask("*[price > $min]{title, \"tags\": []}", "--param", "min=20")).isZero();

    assertThat(out)
        .hasToString(
            """
            [
              {
                "title": "Pan",
                "tags": []
              }
            ]
            """);
  }

  @Test
  void aPackedFileIsReadToo() {
    assertThat(askOf("shop.ndjson.gz", "count(*)")).isZero();

    assertThat(out).hasToString("2\n");
  }

  @Test
  void aWrongQueryIsShownWhereItIsWrong() {
    assertThat(ask("*[_type == ]")).isEqualTo(2);

    assertThat(err.toString())
        .contains("expected an expression, found ']'")
        .endsWith("\n  *[_type == ]\n             ^\n");
  }

  @Test
  void aParameterThatWasNotGivenIsNamed() {
    assertThat(ask("*[_id == $id]")).isEqualTo(2);

    assertThat(err.toString()).contains("the parameter $id was not given");
  }

  @Test
  void whatIsNoDocumentIsNamedByItsLine() throws IOException {
    Files.writeString(folder.resolve("shop.ndjson"), DOCUMENTS + "[1]\n");

    assertThat(ask("*")).isEqualTo(1);

    assertThat(err.toString()).contains("line 4: a document must be a JSON object");
  }

  @Test
  void aPackedFileThatIsDamagedIsNamed() throws IOException {
    Files.writeString(folder.resolve("damaged.ndjson.gz"), DOCUMENTS);

    assertThat(askOf("damaged.ndjson.gz", "*")).isEqualTo(2);

    assertThat(err.toString())
        .contains("damaged.ndjson.gz cannot be read: Not in GZIP format")
        .doesNotContain("\tat ");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aPipeIsReadLikeAFile() throws Exception {
    var pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    var writer = Thread.ofVirtual().start(() -> write(pipe));

    assertThat(askOf("pipe", "count(*)")).isZero();

    writer.join();
    assertThat(out).hasToString("2\n");
  }

  private static void write(Path pipe) {
    try {
      Files.writeString(pipe, DOCUMENTS, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(askOf("none.ndjson", "*")).isEqualTo(2);

    assertThat(err.toString()).contains("There is no dataset file").contains("none.ndjson");
  }
}
