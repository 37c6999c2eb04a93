package planted.adapter.payment;

import planted.sandbox.payment.Party;

/** Knows the sandbox. */
record GatewayInTheBox(Party party) {}
