package marketplace.bootstrap.command;

import java.util.concurrent.Callable;
import marketplace.bootstrap.wiring.Marketplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./marketplace serve}: the API alone; starts no sandbox. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs the API alone, beside real parties or a sandbox that runs on this machine.",
      ""
    })
final class ServeCommand implements Callable<Integer> {
  @Mixin private final SettingsOptions settings = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    var configuration = settings.read();
    var screen = new Screen(spec);
    try (var shutdown = Shutdown.expected();
        var shop = Marketplace.start(configuration)) {
      screen.tell(shop);
      screen.tellExpected(configuration);
      screen.tellHowToStop();
      shutdown.await();
      screen.tellStopping();
    }
    return 0;
  }
}
