package marketplace.bootstrap.command;

import marketplace.bootstrap.wiring.CannotStart;
import marketplace.domain.spi.InvalidSetting;
import marketplace.sandbox.groq.GroqException;
import marketplace.sandbox.groq.UnreadableDocuments;
import marketplace.sandbox.lake.seed.UnreadableDataset;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a failure in one line where one line says it all, and in full where it is a bug. */
final class Failures implements IExecutionExceptionHandler {
  private static final int CANNOT_START = 1;
  private static final int WRONG_INPUT = 2;

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    return switch (failure) {
      case InvalidSetting _, WrongQuery _ -> tell(failure, command, WRONG_INPUT);
      case CannotStart _,
          UnreadableDataset _,
          UnreadableDocuments _,
          GroqException _,
          marketplace.sandbox.wire.CannotStart _ ->
          tell(failure, command, CANNOT_START);
      default -> {
        failure.printStackTrace(command.getErr());
        yield CANNOT_START;
      }
    };
  }

  private static int tell(Exception failure, CommandLine command, int exitCode) {
    command.getErr().println(Ansi.AUTO.string("@|bold,red marketplace:|@ ") + failure.getMessage());
    return exitCode;
  }
}
