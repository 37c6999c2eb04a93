package planted.bootstrap;

import java.net.http.HttpClient;

/** Calls over HTTP. */
record WiringThatCalls(HttpClient client) {}
