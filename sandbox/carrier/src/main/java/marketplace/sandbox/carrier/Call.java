package marketplace.sandbox.carrier;

import marketplace.sandbox.wire.Journal;
import marketplace.sandbox.wire.Request;

/** One request on its way through an endpoint. */
record Call(Journal.Writer writer, Request request, String id, Fields body) {
  String host() {
    return request.header("Host").orElse("127.0.0.1");
  }
}
