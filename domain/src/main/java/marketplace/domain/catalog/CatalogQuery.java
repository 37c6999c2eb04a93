package marketplace.domain.catalog;

import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.money.Money;

/** What a shopper wants to see of the catalogue, and from where on. */
public record CatalogQuery(Filter filter, Sort sort, int limit, Optional<Cursor> after) {
  public static final int MAX_LIMIT = 100;

  public CatalogQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new Refusal.Invalid("limit-invalid", "A page holds 1 to " + MAX_LIMIT + " products");
    }
  }

  /**
   * Which products are meant; what is empty does not narrow.
   *
   * @param text words that the title or the description contains, by their beginnings
   * @param category the slug of a category
   * @param inStock only what can be bought today
   */
  public record Filter(
      Optional<String> text,
      Optional<String> category,
      Optional<Money> minPrice,
      Optional<Money> maxPrice,
      boolean inStock) {
    public static final Filter NONE =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** The same products of every category. */
    public Filter inEveryCategory() {
      return new Filter(text, Optional.empty(), minPrice, maxPrice, inStock);
    }

    /** The same products at every price. */
    public Filter atEveryPrice() {
      return new Filter(text, category, Optional.empty(), Optional.empty(), inStock);
    }
  }

  /** In which order products are shown; ties are broken by id. */
  public enum Sort {
    NEWEST,
    TITLE,
    CHEAPEST,
    DEAREST
  }

  /**
   * The last product a shopper has seen: paging goes on behind it, whatever came or went meanwhile.
   *
   * @param sortedBy that product's value of what the query sorts by, as the catalogue wrote it
   */
  public record Cursor(String sortedBy, ProductId product) {}
}
