package marketplace.architecture;

import com.tngtech.archunit.lang.ArchRule;

/** A law of the house under the name by which a broken one is reported. */
record Rule(String name, ArchRule law) {
  /**
   * @param reason what the law is good for, which a broken one is reported with
   */
  static Rule of(String name, String reason, ArchRule law) {
    return new Rule(name, law.as(name).because(reason));
  }
}
