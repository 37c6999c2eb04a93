package planted.domain.money;

import java.math.BigDecimal;

/** Declares whole numbers, and rounds in between. */
record RoundedMoney(long minorUnits) {
  static RoundedMoney of(BigDecimal amount) {
    return new RoundedMoney(Math.round(amount.doubleValue()));
  }
}
