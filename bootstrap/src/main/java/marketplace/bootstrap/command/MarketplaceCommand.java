package marketplace.bootstrap.command;

import java.util.concurrent.Callable;
import marketplace.bootstrap.wiring.Marketplace;
import marketplace.bootstrap.wiring.Sandbox;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./marketplace}: the whole shop in one process, with the sandbox for what is not real. */
@Command(
    name = "marketplace",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Runs the shop: its API, and the sandbox for every party that is not configured.",
      ""
    },
    footer = {"", "`marketplace settings` lists what can be set, and how."},
    subcommands = {
      ServeCommand.class,
      SandboxCommand.class,
      LakeCommand.class,
      GroqCommand.class,
      SettingsCommand.class
    })
public final class MarketplaceCommand implements Callable<Integer> {
  @Mixin private final SettingsOptions settings = new SettingsOptions();
  @Mixin private final DatasetOption dataset = new DatasetOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Everything that can be typed, and how failures are told. */
  public static CommandLine commandLine() {
    return new CommandLine(new MarketplaceCommand()).setExecutionExceptionHandler(new Failures());
  }

  @Override
  public Integer call() throws InterruptedException {
    var configuration = settings.read();
    var parties = configuration.sandboxed();
    var screen = new Screen(spec);
    try (var shutdown = Shutdown.expected();
        var sandbox = Sandbox.start(configuration, parties, dataset.file());
        var shop = Marketplace.start(configuration, sandbox.addresses())) {
      sandbox.tell(shop.uri());
      screen.tell(shop);
      screen.tell(sandbox, configuration, dataset.file());
      screen.tellHowToStop();
      shutdown.await();
      screen.tellStopping();
    }
    return 0;
  }
}
