package marketplace.sandbox.wire.fault;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Handler;
import marketplace.sandbox.wire.Request;

/**
 * A party behind a door at which requests and answers come to harm, as the rules say that tests
 * leave at {@code /sandbox/faults}. Without rules everything passes.
 */
public final class FaultDoor implements Handler {
  private final Handler party;
  private final Faults faults = new Faults("/sandbox/faults");
  private final List<Faults> desks;

  /** A door beside which other faults have their desk too. */
  public FaultDoor(Handler party, Faults... others) {
    this.party = party;
    this.desks = Stream.concat(Stream.of(faults), Stream.of(others)).toList();
  }

  @Override
  public Answer handle(Request request) throws IOException {
    var desk = desks.stream().filter(it -> it.isAsked(request)).findFirst();
    return desk.isPresent() ? desk.get().answer(request) : faults.pass(request, party);
  }

  @Override
  public Answer refuse(int status, String reason) {
    return party.refuse(status, reason);
  }
}
