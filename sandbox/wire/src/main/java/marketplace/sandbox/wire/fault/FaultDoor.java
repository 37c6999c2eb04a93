package marketplace.sandbox.wire.fault;

import java.io.IOException;
import java.util.Optional;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Handler;
import marketplace.sandbox.wire.Request;

/**
 * A party behind a door at which requests and answers come to harm, as the rules say that tests
 * leave at {@code /sandbox/faults}. Without rules everything passes.
 */
public final class FaultDoor implements Handler {
  private final Handler party;
  private final Rules rules = new Rules();
  private final FaultDesk desk = new FaultDesk(rules);

  public FaultDoor(Handler party) {
    this.party = party;
  }

  @Override
  public Answer handle(Request request) throws IOException {
    if (desk.isAsked(request)) {
      return desk.handle(request);
    }
    var rule = rules.striking(request);
    return rule.isPresent() ? struck(request, rule.get()) : party.handle(request);
  }

  @Override
  public Answer refuse(int status, String reason) {
    return party.refuse(status, reason);
  }

  private Answer struck(Request request, Rule rule) throws IOException {
    return switch (rule.plan().fault().moment()) {
      case BEFORE -> {
        var instead = suffer(request, rule);
        yield instead.isPresent() ? instead.get() : party.handle(request);
      }
      case AFTER -> {
        var answer = party.handle(request);
        yield suffer(request, rule).orElse(answer);
      }
    };
  }

  /** What is answered instead; nothing where it goes on as it would have. */
  private Optional<Answer> suffer(Request request, Rule rule) {
    try {
      return switch (rule.plan().fault()) {
        case Fault.Drop _ -> Optional.of(Answer.none());
        case Fault.Delay(_, var milliseconds) -> {
          Thread.sleep(milliseconds);
          yield Optional.empty();
        }
        case Fault.Reply reply -> Optional.of(answer(reply));
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

  private Answer answer(Fault.Reply reply) {
    var body = reply.body();
    var answer =
        body == null
            ? party.refuse(reply.status(), "A test has ordered this answer")
            : Answer.json(reply.status(), body);
    for (var header : reply.headers().entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }
}
