package marketplace.bootstrap.command;

import java.util.EnumSet;
import java.util.concurrent.Callable;
import marketplace.bootstrap.settings.Party;
import marketplace.bootstrap.wiring.Sandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./marketplace sandbox}: what Sanity, the payment provider and the carrier are, alone. */
@Command(
    name = "sandbox",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs the sandbox alone: Sanity, the payment provider and the carrier on this machine.",
      ""
    })
final class SandboxCommand implements Callable<Integer> {
  @Mixin private final SettingsOptions settings = new SettingsOptions();
  @Mixin private final DatasetOption dataset = new DatasetOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    var configuration = settings.read();
    var screen = new Screen(spec);
    try (var shutdown = Shutdown.expected();
        var sandbox = Sandbox.start(configuration, EnumSet.allOf(Party.class), dataset.file())) {
      screen.tell(sandbox, configuration, dataset.file());
      screen.tellHowToStop();
      shutdown.await();
      screen.tellStopping();
    }
    return 0;
  }
}
