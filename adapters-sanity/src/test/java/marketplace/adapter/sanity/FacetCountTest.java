package marketplace.adapter.sanity;

import static marketplace.adapter.sanity.FaultyLake.answer;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.mug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import marketplace.domain.Unavailable;
import marketplace.domain.catalog.CatalogQuery.Filter;
import marketplace.testkit.Crowd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FacetCountTest {
  private final AtomicLong now = new AtomicLong();
  private final LakeShop shop;
  private final FaultyLake lake;
  private final SanityClient client;
  private final FacetCount facets;

  FacetCountTest(@TempDir Path folder) throws IOException {
    shop = LakeShop.open(folder);
    lake = new FaultyLake(shop.uri());
    var settings = LakeShop.impatient(lake.uri(), Duration.ofSeconds(1));
    client = new SanityClient(settings);
    var currency = settings.currency();
    facets =
        new FacetCount(
            client, new ProductQueries(settings), new Shelf(currency), currency, now::get);
  }

  @BeforeEach
  void sell() {
    shop.sell(mug(), NOON);
  }

  @AfterEach
  void close() {
    client.close();
    lake.close();
    shop.close();
  }

  @Test
  void aCountIsKeptForSomeSeconds() {
    var counted = facets.of(Filter.NONE);
    shop.delete(mug().id().value());

    now.addAndGet(Duration.ofSeconds(4).toNanos());
    assertThat(facets.of(Filter.NONE)).isEqualTo(counted);

    now.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(facets.of(Filter.NONE)).isNotEqualTo(counted);
  }

  @Test
  void aCountThatFailsFailsOnce() {
    lake.spoil("query", answer(401, Map.of()));

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> facets.of(Filter.NONE));
    assertThat(facets.of(Filter.NONE).prices()).isPresent();
  }

  @Test
  void thoseWhoAskTogetherAreCountedForOnce() {
    lake.spoil("query", new FaultyLake.Fault.AnswerLate());

    assertThat(Crowd.of(20, () -> facets.of(Filter.NONE)).distinct()).hasSize(1);
    assertThat(lake.seen("query")).hasSize(2);
  }

  /** The caches' upkeep and the answers of all HTTP clients share the JDK's common pool. */
  @Test
  void whatIsCountedSlowlyHoldsNothingElseUp() throws Exception {
    facets.of(Filter.NONE);
    now.addAndGet(Duration.ofSeconds(6).toNanos());
    lake.spoil("query", new FaultyLake.Fault.AnswerLate());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow = threads.submit(() -> facets.of(Filter.NONE));
      while (lake.seen("query").size() < 2) {
        Thread.onSpinWait();
      }

      for (var words : new String[] {"mug", "lamp", "bag"}) {
        assertThat(facets.of(filter(words))).isNotNull();
      }
      assertThat(slow.get()).isNotNull();
    }
  }

  private static Filter filter(String words) {
    return new Filter(
        Optional.of(words), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }
}
