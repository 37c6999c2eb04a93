package marketplace.sandbox.carrier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.LoopbackServer;
import marketplace.sandbox.wire.Request;

/** A shop's webhook, which keeps what it is sent and answers as it is told: 200 in the end. */
final class Mailbox implements AutoCloseable {
  private static final int PATIENCE = 20;
  private static final JsonMapper JSON = new JsonMapper();

  private final BlockingQueue<Request> received = new LinkedBlockingQueue<>();
  private final Iterator<Integer> answers;
  private final LoopbackServer server;

  Mailbox(Integer... answers) {
    this.answers = List.of(answers).iterator();
    server = LoopbackServer.start(0, this::receive);
  }

  private synchronized Answer receive(Request request) {
    received.add(request);
    return Answer.empty(answers.hasNext() ? answers.next() : 200);
  }

  URI url() {
    return server.uri().resolve("/webhooks/shipment");
  }

  /** The next letter to come. */
  Request next() throws InterruptedException {
    var request = received.poll(PATIENCE, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("No event has come");
    }
    return request;
  }

  JsonNode nextEvent() throws InterruptedException, JsonProcessingException {
    return JSON.readTree(next().text());
  }

  @Override
  public void close() {
    server.close();
  }
}
