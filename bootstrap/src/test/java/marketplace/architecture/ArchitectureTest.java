package marketplace.architecture;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The main code of every module, held to the rules of the house. */
class ArchitectureTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("marketplace");

  @TestFactory
  Stream<DynamicTest> theHouseKeepsItsRules() {
    return Rules.of("marketplace")
        .map(rule -> dynamicTest(rule.name(), () -> rule.law().check(MAIN)));
  }
}
