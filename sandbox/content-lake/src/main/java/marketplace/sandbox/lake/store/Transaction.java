package marketplace.sandbox.lake.store;

import java.util.List;

/**
 * Mutations that happen together or not at all.
 *
 * @param id becomes the revision of every document that is touched, and is accepted only once
 * @param author who asked for it
 */
public record Transaction(String id, String author, List<Mutation> mutations) {}
