package marketplace.adapter.sanity;

import marketplace.domain.catalog.Size;

/** How large something is, in millimetres. */
record SizeDocument(int length, int width, int height) {
  static SizeDocument of(Size size) {
    return new SizeDocument(size.length(), size.width(), size.height());
  }

  Size toDomain() {
    return new Size(length, width, height);
  }
}
