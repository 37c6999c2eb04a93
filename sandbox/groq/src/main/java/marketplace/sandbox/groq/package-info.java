/**
 * A GROQ engine: parses queries, evaluates them over any dataset, and converts values to and from
 * JSON.
 */
@NullMarked
package marketplace.sandbox.groq;

import org.jspecify.annotations.NullMarked;
