package planted.domain.money;

/** Declares what is nearly right. */
record DoubleMoney(double amount) {}
