package marketplace.sandbox.lake.webhook;

/** What a webhook says of one change, fixed when the change was made. */
record Message(
    String key, String transaction, String time, String document, String operation, String body) {}
