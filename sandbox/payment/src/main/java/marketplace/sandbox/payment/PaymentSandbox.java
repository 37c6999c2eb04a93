package marketplace.sandbox.payment;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.CannotStart;
import marketplace.sandbox.wire.Handler;
import marketplace.sandbox.wire.Journal;
import marketplace.sandbox.wire.LoopbackServer;
import marketplace.sandbox.wire.Request;
import marketplace.sandbox.wire.delivery.Outbox;
import marketplace.sandbox.wire.fault.FaultDoor;
import marketplace.sandbox.wire.fault.Faults;

/** Stripe on this machine: its API on loopback, everything it knows in one folder. */
public final class PaymentSandbox implements AutoCloseable {
  private final Journal journal;
  private final Outbox outbox;
  private final Webhooks webhooks;
  private final LoopbackServer server;

  private PaymentSandbox(Journal journal, Outbox outbox, Webhooks webhooks, LoopbackServer server) {
    this.journal = journal;
    this.outbox = outbox;
    this.webhooks = webhooks;
    this.server = server;
  }

  /**
   * Starts, or continues with what the folder holds.
   *
   * @param port 0 for any that is free
   * @throws CannotStart when the port is taken or the folder is in use
   */
  public static PaymentSandbox start(Path folder, int port, Settings settings) {
    var journal = Journal.open(folder.resolve("payment.db"));
    try {
      return start(journal, port, settings);
    } catch (RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  private static PaymentSandbox start(Journal journal, int port, Settings settings) {
    var ledger = Ledger.open(journal, settings.clock());
    var faults = new Faults("/sandbox/deliveries/faults");
    var outbox = Outbox.open(journal, settings.backoff(), faults);
    var webhooks = new Webhooks(ledger, new Views(ledger), outbox, settings.listeners());
    var door = new FaultDoor(doors(journal, ledger, webhooks), faults);
    var server = LoopbackServer.start(port, door);
    outbox.start(webhooks);
    return new PaymentSandbox(journal, outbox, webhooks, server);
  }

  /** The API that shops speak, and beside it what the customer's bank shows the customer. */
  private static Handler doors(Journal journal, Ledger ledger, Webhooks webhooks) {
    var views = new Views(ledger);
    var events = new Events(ledger, views, webhooks);
    var attempts = new Attempts(ledger, events);
    var routes = Endpoints.of(ledger, views, webhooks, events, attempts);
    var api = new StripeApi(journal, ledger, routes);
    var bank = new Bank(journal, ledger, views, attempts, new Refunds(ledger, views, events));
    return new Handler() {
      @Override
      public Answer handle(Request request) {
        return request.path().startsWith("/sandbox/") ? bank.handle(request) : api.handle(request);
      }

      @Override
      public Answer refuse(int status, String reason) {
        return api.refuse(status, reason);
      }
    };
  }

  /**
   * Somebody whose address was not known at the start hears of everything from now on; of what has
   * happened before, nobody is told there.
   */
  public void tell(URI url, String... secrets) {
    webhooks.tell(new Settings.Listener(url, List.of(secrets)));
  }

  public URI uri() {
    return server.uri();
  }

  @Override
  public void close() {
    server.close();
    outbox.close();
    journal.close();
  }
}
