package marketplace.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URLConnection;
import java.util.stream.Stream;

/** Who may speak which protocol. */
final class Adapters {
  /** A node may be handed on as it is; reading or writing one is speaking JSON. */
  private static final DescribedPredicate<JavaClass> JSON =
      resideInAnyPackage("com.fasterxml.jackson..")
          .and(DescribedPredicate.not(belongToAnyOf(JsonNode.class)));

  private static final DescribedPredicate<JavaClass> HTTP_CLIENTS =
      resideInAnyPackage("java.net.http..", "jakarta.ws.rs.client..")
          .or(assignableTo(URLConnection.class));

  private Adapters() {}

  static Stream<Rule> rules(House house) {
    return Stream.of(
        Rule.of(
            "adapters do not know each other",
            "each can be replaced alone",
            slices().matching(house.eachFloorOf("adapter")).should().notDependOnEachOther()),
        Rule.of(
            "REST does not touch ports",
            "whoever comes in goes through a use case",
            noClasses()
                .that()
                .resideInAPackage(house.floor("adapter.rest"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(house.floors("domain.port", "domain.spi"))),
        Rule.of(
            "only REST and bootstrap speak JAX-RS",
            "how requests come in is one adapter's secret",
            noClasses()
                .that()
                .resideOutsideOfPackages(house.floors("adapter.rest", "bootstrap"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.glassfish..")),
        Rule.of(
            "Jackson and HTTP clients stay in adapters and the sandbox",
            "formats and protocols end where the core begins",
            staysAtTheEdge(house)));
  }

  private static ArchRule staysAtTheEdge(House house) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(house.floors("adapter", "sandbox"))
        .should()
        .dependOnClassesThat(JSON.or(HTTP_CLIENTS));
  }
}
