package planted.adapter.sanity;

import jakarta.ws.rs.core.Response;

/** Speaks as a way in does. */
record StoreThatAnswersHttp(Response response) {}
