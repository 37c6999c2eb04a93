package planted.bootstrap;

import java.net.HttpURLConnection;

/** Calls over HTTP as one used to. */
record WiringThatConnects(HttpURLConnection connection) {}
