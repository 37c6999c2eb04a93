package marketplace.bootstrap.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import marketplace.sandbox.lake.ContentLake;
import marketplace.sandbox.lake.Settings;
import marketplace.sandbox.lake.access.Access;
import marketplace.sandbox.lake.seed.DatasetArchive;
import marketplace.sandbox.lake.traffic.Conditions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./marketplace lake}: Sanity's Content Lake on this machine, without the shop. */
@Command(
    name = "lake",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {"Runs Sanity's Content Lake on this machine, for any project of Sanity's.", ""})
final class LakeCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "3333",
      description = "Port of the API (${DEFAULT-VALUE}); 0 for any that is free.")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = ".content-lake",
      description = "Where the lake lies (${DEFAULT-VALUE}).")
  private Path data = Path.of(".content-lake");

  @Option(
      names = "--project",
      paramLabel = "ID",
      defaultValue = "sandbox",
      description = "The project's id (${DEFAULT-VALUE}).")
  private String project = "sandbox";

  @Option(
      names = "--dataset-name",
      paramLabel = "NAME",
      defaultValue = "production",
      description = "The dataset's name (${DEFAULT-VALUE}).")
  private String name = "production";

  @Mixin private final DatasetOption dataset = new DatasetOption();

  @Option(
      names = "--viewer-token",
      paramLabel = "TOKEN",
      description = "A token that may read everything; may be given several times.")
  private List<String> viewers = List.of();

  @Option(
      names = "--editor-token",
      paramLabel = "TOKEN",
      description = "A token that may write too. With any token, none is needed only to read.")
  private List<String> editors = List.of();

  @Option(names = "--private", description = "Without a token there is nothing to be seen.")
  private boolean isPrivate;

  @Option(
      names = "--real-limits",
      description = "Rate limits as Sanity documents them, and a CDN that is up to 40 s behind.")
  private boolean realLimits;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    var settings = settings();
    var screen = new Screen(spec);
    try (var shutdown = Shutdown.expected();
        var lake = ContentLake.open(data, settings).start(port)) {
      screen.tell(lake, settings, data.toAbsolutePath() + "  (" + stock(lake) + ")");
      screen.tellHowToStop();
      shutdown.await();
      screen.tellStopping();
    }
    return 0;
  }

  private Settings settings() {
    try {
      var settings = Settings.standard().named(project, name);
      return (realLimits ? settings.under(Conditions.REAL) : settings).guarded(access());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Access access() {
    if (viewers.isEmpty() && editors.isEmpty()) {
      if (isPrivate) {
        throw new IllegalArgumentException("--private needs an --editor-token or a --viewer-token");
      }
      return new Access.Open();
    }
    return new Access.Guarded(!isPrivate, Set.copyOf(viewers), Set.copyOf(editors));
  }

  private String stock(ContentLake lake) {
    var file = dataset.file();
    if (!lake.isEmpty()) {
      return file.map(it -> "continued; " + it + " was not loaded, the folder holds a lake already")
          .orElse("continued");
    }
    file.map(DatasetArchive::new).ifPresent(lake::stock);
    return file.map(it -> "new, stocked from " + it).orElse("new and empty");
  }
}
