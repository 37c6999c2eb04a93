package marketplace.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marketplace.bootstrap.settings.Configuration;
import marketplace.bootstrap.settings.Party;
import marketplace.bootstrap.settings.Setting;
import marketplace.domain.spi.InvalidSetting;
import marketplace.sandbox.wire.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
  @TempDir Path folder;

  @Test
  void aDatasetThatIsNotWholeIsToldByWhatIsMissing() {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> stockWith("{'_id':'mug','_type':'product','category':{'_ref':'mugs'}}"))
        .withMessage("The dataset is not whole: document mug refers to mugs, which is not there");
  }

  @Test
  void aDatasetWithAnIdThatNoDocumentCanHaveIsToldByIt() {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> stockWith("{'_id':'a mug','_type':'product'}"))
        .withMessageContaining("a mug");
  }

  @Test
  void aNameThatNoDatasetCanHaveIsAWrongSetting() {
    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> start(Map.of(Setting.SANITY_DATASET, "My Shop"), Optional.empty()))
        .withMessageStartingWith("marketplace.sanity.dataset");
  }

  private void stockWith(String document) throws IOException {
    var file = folder.resolve("export.ndjson");
    Files.writeString(file, document.replace('\'', '"'));
    start(Map.of(), Optional.of(file));
  }

  private void start(Map<Setting, String> settings, Optional<Path> dataset) {
    var all = new EnumMap<Setting, String>(Setting.class);
    all.put(Setting.DATA, folder.resolve("data").toString());
    all.put(Setting.SANDBOX_SANITY_PORT, "0");
    all.putAll(settings);
    var configuration = Configuration.read(Optional.empty(), all);
    Sandbox.start(configuration, Set.of(Party.SANITY), dataset).close();
  }
}
