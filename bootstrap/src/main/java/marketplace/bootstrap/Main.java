package marketplace.bootstrap;

import marketplace.bootstrap.command.MarketplaceCommand;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The entrance: reads what was typed and carries it out. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(MarketplaceCommand.commandLine().execute(args));
  }
}
