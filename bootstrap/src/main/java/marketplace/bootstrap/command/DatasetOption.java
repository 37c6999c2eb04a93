package marketplace.bootstrap.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a new sandbox is stocked with. */
final class DatasetOption {
  @Option(
      names = "--dataset",
      paramLabel = "FILE",
      description =
          "A `sanity dataset export` (.ndjson, .gz or .tar.gz) to stock a new sandbox with,"
              + " in place of the seed catalogue.")
  private @Nullable Path file;

  Optional<Path> file() {
    return Optional.ofNullable(file);
  }
}
