package marketplace.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
  private final Path file;

  TableTest(@TempDir Path folder) {
    file = folder.resolve("party.db");
  }

  record Parcel(String name, long grams) {}

  @Test
  void valuesSurviveReopeningNewestFirst() {
    try (var journal = Journal.open(file)) {
      var parcels = parcels(journal);
      put(journal, parcels, new Parcel("first", 1));
      put(journal, parcels, new Parcel("second", 2));
      put(journal, parcels, new Parcel("first", 3));
    }

    try (var journal = Journal.open(file)) {
      assertThat(stored(journal, parcels(journal)))
          .containsExactly(new Parcel("second", 2), new Parcel("first", 3));
    }
  }

  @Test
  void memoryForgetsWhatARefusedCommandHasPut() {
    try (var journal = Journal.open(file)) {
      var parcels = parcels(journal);
      put(journal, parcels, new Parcel("first", 1));

      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() -> journal.run(writer -> putThreeAndFail(parcels, writer)));
      assertThat(stored(journal, parcels)).containsExactly(new Parcel("first", 1));
    }
  }

  private static Table<Parcel> parcels(Journal journal) {
    return Table.open(journal, "parcel", Parcel.class);
  }

  private static String putThreeAndFail(Table<Parcel> parcels, Journal.Writer writer) {
    parcels.put(writer, "first", new Parcel("first", 2));
    parcels.put(writer, "first", new Parcel("first", 3));
    parcels.put(writer, "second", new Parcel("second", 1));
    throw new UnsupportedOperationException();
  }

  private static void put(Journal journal, Table<Parcel> parcels, Parcel parcel) {
    journal.run(writer -> {
      parcels.put(writer, parcel.name(), parcel);
      return parcel;
    });
  }

  private static List<Parcel> stored(Journal journal, Table<Parcel> parcels) {
    return journal.run(_ -> parcels.newestFirst().toList());
  }
}
