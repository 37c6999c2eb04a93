/** What is stored: JSON documents with an identity, a type and a revision. */
@NullMarked
package marketplace.sandbox.lake.document;

import org.jspecify.annotations.NullMarked;
