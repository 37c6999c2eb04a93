package marketplace.sandbox.wire.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Optional;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Handler;
import marketplace.sandbox.wire.Request;

/** The harm that requests come to, as tests order it at a desk of its own. */
public final class Faults {
  private final Rules rules = new Rules();
  private final FaultDesk desk;

  /** With a desk at {@code /sandbox/faults} or at another address. */
  public Faults(String address) {
    desk = new FaultDesk(address, rules);
  }

  /** Whether a request is for the desk. */
  public boolean isAsked(Request request) {
    return desk.isAsked(request);
  }

  /** What the desk answers. */
  public Answer answer(Request request) {
    return desk.handle(request);
  }

  /** Lets a request through to whom it is for, unless it is struck on its way. */
  public Answer pass(Request request, Handler party) throws IOException {
    var rule = rules.striking(request);
    return rule.isPresent() ? struck(request, rule.get(), party) : party.handle(request);
  }

  private static Answer struck(Request request, Rule rule, Handler party) throws IOException {
    return switch (rule.plan().fault().moment()) {
      case BEFORE -> {
        var instead = suffer(request, rule, party);
        yield instead.isPresent() ? instead.get() : party.handle(request);
      }
      case AFTER -> {
        var answer = party.handle(request);
        yield suffer(request, rule, party).orElse(answer);
      }
    };
  }

  /** What is answered instead; nothing where it goes on as it would have. */
  private static Optional<Answer> suffer(Request request, Rule rule, Handler party)
      throws IOException {
    try {
      return switch (rule.plan().fault()) {
        case Fault.Drop _ -> Optional.of(Answer.none());
        case Fault.Delay(_, var milliseconds) -> {
          Thread.sleep(milliseconds);
          yield Optional.empty();
        }
        case Fault.Repeat(var copies) -> {
          for (var copy = 1; copy < copies; copy++) {
            party.handle(request);
          }
          yield Optional.of(party.handle(request));
        }
        case Fault.Reply reply -> Optional.of(answer(reply, party));
        case Fault.Hold _ ->
            switch (rule.gate().hold(request)) {
              case ON -> Optional.empty();
              case NOWHERE -> Optional.of(Answer.none());
            };
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(Answer.none());
    }
  }

  private static Answer answer(Fault.Reply reply, Handler party) {
    var answer =
        switch (reply.body()) {
          case null -> party.refuse(reply.status(), "A test has ordered this answer");
          case TextNode text -> Answer.text(reply.status(), text.textValue());
          case JsonNode json -> Answer.json(reply.status(), json);
        };
    for (var header : reply.headers().entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }
}
