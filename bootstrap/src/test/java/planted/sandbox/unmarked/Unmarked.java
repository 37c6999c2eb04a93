package planted.sandbox.unmarked;

import org.jspecify.annotations.NullUnmarked;

/** Lies in a package that says nothing of null. */
@NullUnmarked
record Unmarked() {}
