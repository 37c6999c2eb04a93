package marketplace.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.stream.Stream;

/** The rings of the hexagon, and the box that stands outside it. */
final class Layers {
  private Layers() {}

  static Stream<Rule> rules(House house) {
    return Stream.of(
        Rule.of(
            "layers point inward",
            "what a ring decides must not hang on what is further out",
            pointInward(house)),
        Rule.of(
            "every class lies in one layer",
            "a class that lies in none is held to no rule",
            classes()
                .should()
                .resideInAnyPackage(
                    house.floors("domain", "application", "adapter", "bootstrap", "sandbox"))),
        Rule.of(
            "the hexagon and the sandbox do not know each other",
            "the sandbox stands where the real parties stand, and is reached over HTTP alone",
            standApart(house)),
        Rule.of(
            "there are no package cycles",
            "packages that need each other can only be understood at once",
            slices().matching(house.eachRoom()).should().beFreeOfCycles()));
  }

  private static ArchRule pointInward(House house) {
    return layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("domain")
        .definedBy(house.floor("domain"))
        .layer("application")
        .definedBy(house.floor("application"))
        .layer("adapters")
        .definedBy(house.floor("adapter"))
        .layer("bootstrap")
        .definedBy(house.floor("bootstrap"))
        .whereLayer("domain")
        .mayNotAccessAnyLayer()
        .whereLayer("application")
        .mayOnlyAccessLayers("domain")
        .whereLayer("adapters")
        .mayOnlyAccessLayers("application", "domain")
        .whereLayer("bootstrap")
        .mayNotBeAccessedByAnyLayer();
  }

  private static ArchRule standApart(House house) {
    var hexagon = house.floors("domain", "application", "adapter");
    var bootstrap = house.floor("bootstrap");
    var sandbox = house.floor("sandbox");
    return CompositeArchRule.of(
            noClasses()
                .that()
                .resideInAnyPackage(hexagon)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(sandbox))
        .and(
            noClasses()
                .that()
                .resideInAPackage(sandbox)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(hexagon)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage(bootstrap));
  }
}
