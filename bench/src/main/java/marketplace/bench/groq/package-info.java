/** How fast the GROQ engine is, beside groq-js. */
@NullMarked
package marketplace.bench.groq;

import org.jspecify.annotations.NullMarked;
