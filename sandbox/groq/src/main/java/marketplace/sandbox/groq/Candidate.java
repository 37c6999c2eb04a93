package marketplace.sandbox.groq;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.sandbox.groq.Term.Kind;

/**
 * What could be looked up for a filter.
 *
 * @param bounds the keys; what several of them mean is told by the kind
 * @param terms the conditions that it stands for
 */
record Candidate(Term.Keyed keyed, List<Bounds> bounds, List<Term> terms) {

  boolean isOneRangeOf(By by) {
    return bounds.size() == 1 && keyed.by().equals(by);
  }

  /** Both at once, if they are the two ends of a range. */
  Optional<Candidate> and(Candidate other) {
    return isOneRangeOf(other.keyed.by()) && other.bounds.size() == 1 && keyed.by().isSingle()
        ? bounds.getFirst().and(other.bounds.getFirst()).map(both -> with(both, other))
        : Optional.empty();
  }

  private Candidate with(Bounds both, Candidate other) {
    return new Candidate(
        keyed, List.of(both), Stream.concat(terms.stream(), other.terms.stream()).toList());
  }

  /** Whether it leaves a condition to be asked of each document found. */
  boolean leaves(Term term) {
    return keyed.kind() == Kind.WORD || !terms.contains(term);
  }
}
