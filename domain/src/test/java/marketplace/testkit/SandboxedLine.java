package marketplace.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.regex.Pattern;

/** The line to a party of the sandbox, whose troubles are ordered over HTTP as anybody may. */
public final class SandboxedLine implements AutoCloseable {
  private static final int LONGER_THAN_ANY = 5 << 20;
  private static final int LOWEST_REFUSAL = 300;
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI party;
  private final String requests;
  private Optional<LineTrouble> trouble = Optional.empty();
  private String rule = "";

  /**
   * @param requests the path of those that are to suffer, such as {@code /v2/**}
   */
  public SandboxedLine(URI party, String requests) {
    this.party = party;
    this.requests = requests;
  }

  public void trouble(LineTrouble next) {
    var method = next.isCarriedOut() ? "\"method\": \"POST\", " : "";
    var order =
        "{\"when\": {%s\"path\": \"%s\"}, \"fault\": %s}".formatted(method, requests, fault(next));
    rule = idOf(post("/sandbox/faults", order));
    trouble = Optional.of(next);
  }

  public void mend() {
    trouble.ifPresent(this::end);
    send(request("/sandbox/faults").DELETE());
    trouble = Optional.empty();
  }

  /** Whether who waits for an answer waits in vain. */
  public boolean isSilent() {
    return trouble.filter(it -> it == LineTrouble.SILENT || it == LineTrouble.SLOW).isPresent();
  }

  /** What the sandbox answers to a request that must go well. */
  public String post(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /** What was not to be heard never is, and what was to be carried out is so by now. */
  private void end(LineTrouble ending) {
    if (ending == LineTrouble.SILENT) {
      post("/sandbox/faults/" + rule + "/release?then=drop", "");
    } else if (ending == LineTrouble.SLOW) {
      send(request("/sandbox/faults/" + rule + "/held"));
    }
  }

  private static String fault(LineTrouble trouble) {
    return switch (trouble) {
      case CUT_OFF -> "{\"type\": \"drop\", \"moment\": \"before\"}";
      case SILENT -> "{\"type\": \"hold\", \"moment\": \"before\"}";
      case BROKEN -> answer("before", 500);
      case BUSY -> answer("before", 429);
      case UNWELCOME -> answer("before", 401);
      case CUT_OFF_AFTERWARDS -> "{\"type\": \"drop\", \"moment\": \"after\"}";
      case SLOW -> "{\"type\": \"hold\", \"moment\": \"after\"}";
      case BROKEN_AFTERWARDS -> answer("after", 500);
      case GARBLED -> answerInstead("<html>Hello</html>");
      case ENDLESS -> answerInstead("x".repeat(LONGER_THAN_ANY));
    };
  }

  private static String answer(String moment, int status) {
    return "{\"type\": \"answer\", \"moment\": \"%s\", \"status\": %d}".formatted(moment, status);
  }

  private static String answerInstead(String text) {
    return "{\"type\": \"answer\", \"moment\": \"after\", \"status\": 200, \"body\": \"%s\"}"
        .formatted(text);
  }

  private static String idOf(String rule) {
    var id = ID.matcher(rule);
    if (!id.find()) {
      throw new AssertionError("Not a rule: " + rule);
    }
    return id.group(1);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(party.resolve(path));
  }

  private String send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= LOWEST_REFUSAL) {
        throw new AssertionError(answer + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
