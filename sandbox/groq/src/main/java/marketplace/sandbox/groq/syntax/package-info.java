/** The text of GROQ: its tokens, its grammar, and the tree a query is read into. */
@NullMarked
package marketplace.sandbox.groq.syntax;

import org.jspecify.annotations.NullMarked;
