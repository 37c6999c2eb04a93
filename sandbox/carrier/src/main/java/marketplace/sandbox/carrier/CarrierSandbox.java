package marketplace.sandbox.carrier;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.sandbox.wire.CannotStart;
import marketplace.sandbox.wire.Journal;
import marketplace.sandbox.wire.LoopbackServer;
import marketplace.sandbox.wire.delivery.Outbox;
import marketplace.sandbox.wire.fault.FaultDoor;
import marketplace.sandbox.wire.fault.Faults;

/** EasyPost on this machine: its API on loopback, everything it knows in one folder. */
public final class CarrierSandbox implements AutoCloseable {
  private final Journal journal;
  private final Outbox outbox;
  private final Webhooks webhooks;
  private final Optional<Conveyor> conveyor;
  private final LoopbackServer server;

  private CarrierSandbox(
      Journal journal,
      Outbox outbox,
      Webhooks webhooks,
      Optional<Conveyor> conveyor,
      LoopbackServer server) {
    this.journal = journal;
    this.outbox = outbox;
    this.webhooks = webhooks;
    this.conveyor = conveyor;
    this.server = server;
  }

  /**
   * Starts, or continues with what the folder holds.
   *
   * @param port 0 for any that is free
   * @throws CannotStart when the port is taken or the folder is in use
   */
  public static CarrierSandbox start(Path folder, int port, Settings settings) {
    var journal = Journal.open(folder.resolve("carrier.db"));
    try {
      return start(journal, port, settings);
    } catch (RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  private static CarrierSandbox start(Journal journal, int port, Settings settings) {
    var ledger = Ledger.open(journal, settings.clock());
    var views = new Views(ledger);
    var faults = new Faults("/sandbox/deliveries/faults");
    var outbox = Outbox.open(journal, settings.backoff(), faults);
    var webhooks = new Webhooks(ledger, views, outbox, settings.listeners());
    var yard = new Yard(ledger, webhooks);
    var refunds = new Refunds(ledger, views, webhooks);
    var rating = new Rating(ledger, settings);
    var routes =
        Stream.concat(
            Endpoints.of(ledger, views, rating, refunds, webhooks).stream(),
            Depot.of(ledger, views, yard, refunds).stream());
    var api = new EasyPostApi(journal, routes.toList());
    var server = LoopbackServer.start(port, new FaultDoor(api, faults));
    outbox.start(webhooks);
    var conveyor = settings.pace().map(pace -> new Conveyor(journal, ledger, yard, refunds, pace));
    conveyor.ifPresent(Conveyor::start);
    return new CarrierSandbox(journal, outbox, webhooks, conveyor, server);
  }

  /**
   * Somebody whose address was not known at the start hears of everything from now on; of what has
   * happened before, nobody is told there.
   */
  public void tell(URI url, String secret) {
    webhooks.tell(new Settings.Listener(url, secret));
  }

  public URI uri() {
    return server.uri();
  }

  @Override
  public void close() {
    conveyor.ifPresent(Conveyor::close);
    server.close();
    outbox.close();
    journal.close();
  }
}
