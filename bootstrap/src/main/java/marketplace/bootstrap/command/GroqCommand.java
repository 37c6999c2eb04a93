package marketplace.bootstrap.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import marketplace.sandbox.groq.Dataset;
import marketplace.sandbox.groq.Groq;
import marketplace.sandbox.groq.GroqSyntaxException;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.groq.JsonText;
import marketplace.sandbox.groq.Ndjson;
import marketplace.sandbox.groq.Query;
import marketplace.sandbox.groq.Value;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./marketplace groq}: asks documents in a file. */
@Command(
    name = "groq",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {"Asks documents a question in GROQ, and prints the answer as JSON.", ""})
final class GroqCommand implements Callable<Integer> {
  @Parameters(paramLabel = "QUERY", description = "Such as '*[_type == \"product\"]{title}'.")
  private String query = "";

  @Option(
      names = "--dataset",
      paramLabel = "FILE",
      description =
          "The documents, a JSON object on each line (.ndjson or .ndjson.gz); if not given, the"
              + " standard input.")
  private @Nullable Path dataset;

  @Option(
      names = "--param",
      paramLabel = "NAME=JSON",
      description = "A parameter of the query, such as --param max=20 for $max.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    var values = new LinkedHashMap<String, Value>();
    parameters.forEach((name, json) -> values.put(name, value(name, json)));
    var answer = compiled(values.keySet()).evaluate(Dataset.of(documents()), values);
    var out = spec.commandLine().getOut();
    out.println(JsonText.of(answer, GroqCommand::painted));
    out.flush();
    return 0;
  }

  private Value value(String name, String json) {
    try {
      return Json.parse(json);
    } catch (IllegalArgumentException e) {
      throw wrong("--param " + name + " is " + e.getMessage());
    }
  }

  private Query compiled(Set<String> names) {
    try {
      return Groq.parse(query, names);
    } catch (GroqSyntaxException e) {
      throw new WrongQuery(query, e);
    }
  }

  private List<Value.Obj> documents() throws IOException {
    if (dataset == null) {
      return Ndjson.read(System.in);
    }
    if (!Files.exists(dataset) || Files.isDirectory(dataset)) {
      throw wrong("There is no dataset file " + dataset);
    }
    try (var file = Files.newInputStream(dataset);
        var content = dataset.toString().endsWith(".gz") ? new GZIPInputStream(file) : file) {
      return Ndjson.read(content);
    } catch (IOException e) {
      throw wrong("The dataset file " + dataset + " cannot be read: " + e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static String painted(JsonText.Part part, String text) {
    var style =
        switch (part) {
          case NAME -> Style.fg_blue;
          case TEXT -> Style.fg_green;
          case NUMBER -> Style.fg_cyan;
          case WORD -> Style.fg_magenta;
        };
    return Ansi.AUTO.enabled() ? style.on() + text + style.off() : text;
  }
}
