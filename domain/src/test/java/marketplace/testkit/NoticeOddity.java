package marketplace.testkit;

/** What can be odd about a notice of which every byte is as its sender signed it. */
public enum NoticeOddity {
  /** With a secret that is not the shop's. */
  SIGNED_BY_ANOTHER,
  /** Longer ago than notices are believed. */
  SIGNED_LONG_AGO,
  /** By a clock that is far ahead of the shop's. */
  SIGNED_IN_THE_FUTURE,
  /** With the secret that the shop still knows while a new one replaces it. */
  SIGNED_WITH_THE_OLD_SECRET,
  /** The provider tells of what is another merchant's. */
  ABOUT_ANOTHER_ACCOUNT,
  /** The provider tells of something else than the shop's payments or parcels. */
  ABOUT_SOMETHING_ELSE
}
