package marketplace.sandbox.groq;

import java.util.Optional;

/**
 * A query ready to be evaluated.
 *
 * @param filter the condition that a query over the whole dataset begins with
 * @param memory how many values an evaluation remembers
 * @param parametric whether the plan is another one for other parameters
 */
record Plan(Node body, Optional<Node> filter, int memory, boolean parametric) {}
