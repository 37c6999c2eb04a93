package planted.adapter.sanity;

import org.glassfish.grizzly.http.server.HttpServer;

/** Opens a way in of its own. */
record StoreThatServes(HttpServer server) {}
