/** Webhooks that are filtered and shaped by GROQ. */
@NullMarked
package marketplace.sandbox.lake.webhook;

import org.jspecify.annotations.NullMarked;
