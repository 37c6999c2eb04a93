package planted.domain.order;

import java.nio.file.Path;

/** Knows more than the core may. */
record OrderOnDisk(Path file) {}
