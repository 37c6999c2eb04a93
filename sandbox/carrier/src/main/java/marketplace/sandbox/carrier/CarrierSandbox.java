package marketplace.sandbox.carrier;

import java.net.URI;
import java.nio.file.Path;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.CannotStart;
import marketplace.sandbox.wire.Handler;
import marketplace.sandbox.wire.Journal;
import marketplace.sandbox.wire.LoopbackServer;
import marketplace.sandbox.wire.Request;
import marketplace.sandbox.wire.fault.FaultDoor;

/** EasyPost on this machine: its API on loopback, everything it knows in one folder. */
public final class CarrierSandbox implements AutoCloseable {
  private final Journal journal;
  private final LoopbackServer server;

  private CarrierSandbox(Journal journal, LoopbackServer server) {
    this.journal = journal;
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
      var ledger = Ledger.open(journal, settings.clock());
      return new CarrierSandbox(
          journal, LoopbackServer.start(port, new FaultDoor(doors(journal, ledger))));
    } catch (RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /** The API that shops speak, and beside it the depot where labels lie and parcels move. */
  private static Handler doors(Journal journal, Ledger ledger) {
    var api = new EasyPostApi(journal, Endpoints.of(ledger));
    var depot = new Depot(journal, ledger);
    return new Handler() {
      @Override
      public Answer handle(Request request) {
        return request.path().startsWith("/sandbox/") ? depot.handle(request) : api.handle(request);
      }

      @Override
      public Answer refuse(int status, String reason) {
        return api.refuse(status, reason);
      }
    };
  }

  public URI uri() {
    return server.uri();
  }

  @Override
  public void close() {
    server.close();
    journal.close();
  }
}
