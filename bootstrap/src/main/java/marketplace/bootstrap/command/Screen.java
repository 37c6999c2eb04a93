package marketplace.bootstrap.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import marketplace.bootstrap.settings.Configuration;
import marketplace.bootstrap.settings.Party;
import marketplace.bootstrap.wiring.Marketplace;
import marketplace.bootstrap.wiring.Sandbox;
import marketplace.sandbox.lake.ContentLake;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** What is told to whoever started the shop. */
final class Screen {
  private final PrintWriter out;

  Screen(CommandSpec spec) {
    this.out = spec.commandLine().getOut();
  }

  void tell(Marketplace shop) {
    line("@|bold,green The marketplace is open.|@");
    row("Shop", shop.uri() + "/shop/");
    row("API", shop.uri() + "  (contract: " + shop.uri() + "/openapi.yaml)");
  }

  void tell(Sandbox sandbox, Configuration configuration, Optional<Path> dataset) {
    if (sandbox.addresses().isEmpty()) {
      return;
    }
    line("@|bold,yellow This is the sandbox: no real money, no real parcels.|@ It stands in for");
    for (var party : Party.values()) {
      var address = sandbox.addresses().get(party);
      if (address != null) {
        row(party.title(), address.toString());
      }
    }
    row("Data", configuration.data() + "  (" + stock(sandbox, dataset) + ")");
  }

  void tell(ContentLake lake, marketplace.sandbox.lake.Settings settings, String data) {
    line("@|bold,green The content lake is open.|@");
    row("API", lake.uri().toString());
    row("Project", settings.project().id() + ", dataset " + settings.project().dataset());
    row("Access", settings.access().described());
    row("Data", data);
    line("A JavaScript client reaches it with");
    line(
        "  createClient({apiHost: '%s', useProjectHostname: false, projectId: '%s', dataset: '%s',"
            .formatted(lake.uri(), settings.project().id(), settings.project().dataset()));
    line("    apiVersion: '2025-02-19', useCdn: false})");
  }

  /** Names the parties that another process is to run. */
  void tellExpected(Configuration configuration) {
    if (!configuration.sandboxed().isEmpty()) {
      line("@|bold,yellow It expects a sandbox,|@ which `./marketplace sandbox` runs, at");
      configuration
          .sandboxed()
          .forEach(party ->
              row(party.title(), "http://127.0.0.1:" + configuration.port(party.sandboxPort())));
    }
  }

  void tellHowToStop() {
    line("Ctrl-C stops it.");
  }

  void tellStopping() {
    line("Stopping; requests in flight finish first.");
  }

  private static String stock(Sandbox sandbox, Optional<Path> dataset) {
    if (sandbox.stocked()) {
      return dataset
          .map(file -> "new, stocked from " + file)
          .orElse("new, with the seed catalogue");
    }
    return dataset
        .map(file -> "continued; " + file + " was not loaded, the folder holds a shop already")
        .orElse("continued; delete it to begin anew");
  }

  private void row(String name, String value) {
    line("  %-8s %s".formatted(name, value));
  }

  private void line(String text) {
    out.println(Ansi.AUTO.string(text));
    out.flush();
  }
}
