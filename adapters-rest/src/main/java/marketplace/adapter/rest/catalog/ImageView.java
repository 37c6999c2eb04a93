package marketplace.adapter.rest.catalog;

import marketplace.domain.catalog.Image;

/** A picture as it is shown. */
public record ImageView(String url, String alt) {
  public static ImageView of(Image image) {
    return new ImageView(image.url(), image.alt());
  }
}
