package marketplace.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LakeCommandTest {
  private static final String DOCUMENTS =
      """
      {"_id": "mug", "_type": "product", "title": "Mug"}
      {"_id": "order.1", "_type": "order"}
      """;

  @TempDir Path folder;

  @Test
  void aTeamsExportIsServedUnderItsOwnNames() throws Exception {
    var export = Files.writeString(folder.resolve("export.ndjson"), DOCUMENTS);

    var answer =
        asked(
            "/v2025-02-19/data/query/shop?query=*._id",
            "--dataset=" + export,
            "--project=abc12345",
            "--dataset-name=shop",
            "--editor-token=writes");

    assertThat(answer).contains("\"result\":[\"mug\"]");
  }

  @Test
  void aPrivateLakeNeedsAToken() {
    var complaint = new StringWriter();
    var commandLine = MarketplaceCommand.commandLine().setErr(new PrintWriter(complaint));

    var status = commandLine.execute("lake", "--private", "--data", folder.toString());

    assertThat(status).isEqualTo(2);
    assertThat(complaint.toString()).startsWith("--private needs an --editor-token");
  }

  /** Starts a lake, asks it something, and stops it. */
  private String asked(String path, String... options) throws Exception {
    try (var screen = new PipedWriter();
        var lines = new BufferedReader(new PipedReader(screen))) {
      var commandLine = MarketplaceCommand.commandLine().setOut(new PrintWriter(screen, true));
      commandLine.setErr(new PrintWriter(new StringWriter()));
      var arguments = new ArrayList<>(List.of("lake", "--port", "0"));
      arguments.addAll(List.of("--data", folder.resolve("lake").toString()));
      arguments.addAll(List.of(options));
      var running =
          Thread.ofPlatform()
              .daemon()
              .start(() -> commandLine.execute(arguments.toArray(String[]::new)));
      var answer = answer(address(lines) + path);
      running.interrupt();
      running.join();
      return answer;
    }
  }

  private static String address(BufferedReader lines) throws IOException {
    var line = lines.readLine();
    while (line != null && !line.contains("http://")) {
      line = lines.readLine();
    }
    assertThat(line).isNotNull();
    return line.substring(line.indexOf("http://")).strip();
  }

  private static String answer(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
