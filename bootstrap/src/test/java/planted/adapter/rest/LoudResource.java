package planted.adapter.rest;

import org.slf4j.Logger;

/** Hands its logger around. */
record LoudResource(Logger log) {}
