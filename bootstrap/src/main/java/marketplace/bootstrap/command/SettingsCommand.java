package marketplace.bootstrap.command;

import marketplace.bootstrap.settings.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./marketplace settings}: everything that can be set. */
@Command(
    name = "settings",
    mixinStandardHelpOptions = true,
    description = "Lists every setting, its name in the environment and its default.")
final class SettingsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    var out = spec.commandLine().getOut();
    out.println(
        """
        Settings come from system properties (-Dmarketplace.http.port=80 in MARKETPLACE_JAVA_OPTIONS),
        from the environment (MARKETPLACE_HTTP_PORT=80), and from the file marketplace.properties, in
        this order.
        """);
    for (var setting : Setting.values()) {
      out.println(Ansi.AUTO.string("@|bold " + setting.key() + "|@  " + setting.variable()));
      out.println(
          "    " + setting.description() + setting.preset().map(it -> " (" + it + ")").orElse(""));
    }
    out.flush();
  }
}
