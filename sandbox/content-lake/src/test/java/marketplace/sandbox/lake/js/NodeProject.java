package marketplace.sandbox.lake.js;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The scripts in {@code src/test/js}, copied below {@code target} and given the packages that their
 * lock file names. Each of their tests is one of ours.
 */
final class NodeProject {
  private static final Path SOURCE = Path.of("src/test/js");
  private static final Path HOME = Path.of("target/js");
  private static final Path INSTALLED = HOME.resolve("installed.json");
  private static final Pattern RESULT =
      Pattern.compile("^(not )?ok \\d+ - (.*?)(?: # (SKIP).*)?$", Pattern.MULTILINE);
  private static final int MINUTES_TO_INSTALL = 10;
  private static final int MINUTES_TO_RUN = 5;

  private NodeProject() {}

  /** Runs a script's tests; without Node, or without the packages, there is one that is skipped. */
  static Stream<DynamicTest> run(String script, Map<String, String> environment) {
    try {
      install();
      var command = List.of("node", "--test-force-exit", "--test-reporter=tap", "--test", script);
      return tests(execute(command, environment, MINUTES_TO_RUN));
    } catch (MissingPart missing) {
      return Stream.of(dynamicTest("skipped", () -> abort(missing.reason)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What keeps the scripts from running on this machine. */
  private static final class MissingPart extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    MissingPart(String reason) {
      this.reason = reason;
    }

    @Override
    public String getMessage() {
      return reason;
    }
  }

  private static synchronized void install() throws IOException {
    Files.createDirectories(HOME);
    try (var files = Files.list(SOURCE)) {
      for (var file : files.toList()) {
        Files.copy(file, HOME.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    var wanted = SOURCE.resolve("package-lock.json");
    if (Files.notExists(INSTALLED) || Files.mismatch(INSTALLED, wanted) >= 0) {
      var npm = List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
      var result = execute(npm, Map.of(), MINUTES_TO_INSTALL);
      if (result.status() != 0) {
        throw new MissingPart("npm could not install the packages: " + result.output());
      }
      Files.copy(wanted, INSTALLED, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private record Result(int status, String output) {}

  private static Result execute(
      List<String> command, Map<String, String> environment, int minutes) {
    var output = HOME.resolve(command.getLast() + ".log").toAbsolutePath();
    var builder =
        new ProcessBuilder(command)
            .directory(HOME.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      var ended = process.waitFor(minutes, MINUTES);
      process.destroyForcibly();
      assertThat(ended).as("%s ended: %s", command, Files.readString(output)).isTrue();
      return new Result(process.exitValue(), Files.readString(output));
    } catch (IOException e) {
      throw new MissingPart("There is no " + command.getFirst() + " on this machine");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<DynamicTest> tests(Result result) {
    var tests = new ArrayList<DynamicTest>();
    var lines = RESULT.matcher(unindented(result.output()));
    while (lines.find()) {
      var failed = lines.group(1) != null;
      var skipped = lines.group(3) != null;
      tests.add(
          dynamicTest(
              lines.group(2),
              () -> {
                assumeTrue(!skipped, "The client cannot do this yet");
                assertThat(failed).as(result.output()).isFalse();
              }));
    }
    assertThat(tests).as(result.output()).isNotEmpty();
    return tests.stream();
  }

  /** Results of one file are either at the margin or under the file's own, which repeats them. */
  private static String unindented(String tap) {
    return tap.contains("\n    ok ") || tap.contains("\n    not ok ")
        ? tap.replaceAll("(?m)^(?:not )?ok ", "").replaceAll("(?m)^ {4}", "")
        : tap;
  }
}
