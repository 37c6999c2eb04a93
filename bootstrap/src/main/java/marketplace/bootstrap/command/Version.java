package marketplace.bootstrap.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    var version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "marketplace " + Objects.requireNonNullElse(version, "(not packaged)"),
      "Java " + Runtime.version()
    };
  }
}
