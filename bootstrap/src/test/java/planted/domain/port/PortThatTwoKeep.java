package planted.domain.port;

/** Has two adapters. */
public interface PortThatTwoKeep {
  void pay();
}
