package planted.domain.port;

/** Has no adapter. */
interface PortThatNobodyKeeps {
  void wait(String forSomebody);
}
