package marketplace.sandbox.lake.http;

/** The names by which clients address the dataset. */
public record Project(String id, String dataset) {}
