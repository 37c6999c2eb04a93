package planted.domain.order;

import java.util.concurrent.ThreadLocalRandom;

/** Leaves a decision to chance. */
record OrderThatThrowsDice(long id) {
  boolean isLucky() {
    return ThreadLocalRandom.current().nextLong() == id;
  }
}
