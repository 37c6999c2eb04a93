package planted.domain.port;

import picocli.CommandLine;

/** Speaks the language of a library. */
public interface PortOnTheScreen {
  void print(CommandLine screen);
}
