package planted.adapter.rest;

import planted.adapter.payment.Gateway;

/** Knows another adapter. */
record ResourceThatPays(Gateway gateway) {}
