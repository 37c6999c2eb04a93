package planted.domain.port;

/** Keeps its promise itself. */
abstract class PortWithABody {
  abstract void find();
}
