package marketplace.sandbox.lake.access;

import java.util.regex.Pattern;

/** The names by which clients address the dataset. */
public record Project(String id, String dataset) {
  private static final Pattern ID = Pattern.compile("[-a-z0-9]+");
  private static final Pattern DATASET = Pattern.compile("~?[a-z0-9][-\\w]{0,63}");

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException when Sanity would not accept one of them
   */
  public Project {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("\"" + id + "\" cannot be a project ID");
    }
    if (!isDatasetName(dataset)) {
      throw new IllegalArgumentException("\"" + dataset + "\" cannot be the name of a dataset");
    }
  }

  public static boolean isDatasetName(String name) {
    return DATASET.matcher(name).matches();
  }
}
