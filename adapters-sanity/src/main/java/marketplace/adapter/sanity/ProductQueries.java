package marketplace.adapter.sanity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marketplace.domain.catalog.CatalogQuery;
import marketplace.domain.catalog.CatalogQuery.Filter;

/**
 * The questions a catalogue is asked, in GROQ. Each makes rows of the form {@code {_id, _createdAt,
 * left, product}} first, and narrows and sorts by what the projection made of a document: so a
 * configured projection carries all of it.
 */
final class ProductQueries {
  private final SanitySettings settings;

  ProductQueries(SanitySettings settings) {
    this.settings = settings;
  }

  Query byIds(List<String> ids) {
    return query(
        rows("_type == \"product\" && _id in $ids") + "[defined(product.price)]",
        Map.of("ids", ids));
  }

  Query bySlug(String slug) {
    return query(
        rows() + "[defined(product.price) && product.slug == $slug][0...1]", Map.of("slug", slug));
  }

  /** One row more than the page holds, to tell whether another follows. */
  Query page(CatalogQuery query) {
    var order = SortOrder.of(query.sort());
    var conditions = Conditions.of(query.filter()).sortable(order);
    query.after().ifPresent(cursor -> conditions.behind(cursor, order));
    return query(
        "%s[%s]{..., \"by\": %s} | %s[0...%d]"
            .formatted(rows(), conditions, order.value(), order.pipe(), query.limit() + 1),
        conditions.parameters());
  }

  /** What categories and prices are counted from, each without the filter that it is to offer. */
  Query facets(Filter filter) {
    var categories = Conditions.of(filter.inEveryCategory());
    var prices = Conditions.of(filter.atEveryPrice());
    return query(
        """
        {
          "categories": %s[%s]{_id, "product": product{title, price, currency, categories}},
          "prices": %s[%s]{_id, "product": product{price, currency}}
        }\
        """
            .formatted(rows(), categories, rows(), prices),
        Conditions.of(filter).parameters());
  }

  private String rows() {
    return rows("_type == \"product\"");
  }

  /** Ids without a dot alone: drafts, versions and what is hidden have one. */
  private String rows(String filter) {
    return """
    *[%s && count(string::split(_id, ".")) == 1 && length(_id) <= 100]{
      _id,
      _createdAt,
      "left": coalesce(*[_id == "%s" + ^._id][0].available, %s),
      "product": %s
    }\
    """
        .formatted(filter, Stock.PREFIX, settings.stockField(), settings.projection());
  }

  private Query query(String groq, Map<String, Object> parameters) {
    var all = new HashMap<>(parameters);
    all.put("currency", settings.currency().getCurrencyCode());
    return new Query(groq, all);
  }
}
