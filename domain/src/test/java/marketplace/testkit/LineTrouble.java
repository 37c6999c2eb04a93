package marketplace.testkit;

/** What can happen to a request between the shop and a provider. */
public enum LineTrouble {
  /** The connection is cut before the provider has heard anything. */
  CUT_OFF(false),
  /** The provider does not hear it, and the shop waits in vain. */
  SILENT(false),
  /** Answered with a 500, and not carried out. */
  BROKEN(false),
  /** Answered with a 429, and not carried out. */
  BUSY(false),
  /** Answered with a 401, and not carried out: the shop's key is not known. */
  UNWELCOME(false),
  /** Carried out; the connection is cut instead of an answer. */
  CUT_OFF_AFTERWARDS(true),
  /** Carried out; the answer takes longer than the shop waits. */
  SLOW(true),
  /** Carried out; answered with a 500. */
  BROKEN_AFTERWARDS(true),
  /** Carried out; the answer makes no sense. */
  GARBLED(true),
  /** Carried out; the answer is much longer than any. */
  ENDLESS(true);

  private final boolean carriedOut;

  LineTrouble(boolean carriedOut) {
    this.carriedOut = carriedOut;
  }

  /** Whether the provider did what it was asked, although the shop cannot know. */
  public boolean isCarriedOut() {
    return carriedOut;
  }
}
