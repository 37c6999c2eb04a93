package marketplace.bootstrap.command;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Optional;
import marketplace.bootstrap.settings.Configuration;
import marketplace.bootstrap.settings.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the settings come from, and the two that are said most often. */
final class SettingsOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Properties file with settings (marketplace.properties, if there is one).")
  private @Nullable Path file;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of the API (marketplace.http.port).")
  private @Nullable String port;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Folder of the sandbox's data (marketplace.data).")
  private @Nullable Path data;

  Configuration read() {
    var said = new EnumMap<Setting, String>(Setting.class);
    if (port != null) {
      said.put(Setting.HTTP_PORT, port);
    }
    if (data != null) {
      said.put(Setting.DATA, data.toAbsolutePath().toString());
    }
    return Configuration.read(Optional.ofNullable(file), said);
  }
}
