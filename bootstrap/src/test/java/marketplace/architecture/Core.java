package marketplace.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.AndFullName.Predicates.fullNameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** What the domain and the use cases may know and do. */
final class Core {
  private static final String SYSTEM_CLOCK =
      """
      java\\.time\\..*\\.(now|system\\w*|tick(Millis|Seconds|Minutes))\\(.*\
      |java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)\
      |java\\.util\\.Date\\.<init>\\(\\)\
      |java\\.util\\.(Gregorian)?Calendar\\.(getInstance|<init>)\\(.*\
      """;

  private static final String CHANCE =
      """
      java\\.util\\.UUID\\.randomUUID\\(\\)\
      |java\\.util\\.(\\w*Random|random\\.\\w+|concurrent\\.ThreadLocalRandom)\\..*\
      |java\\.util\\.Collections\\.shuffle\\(.*\
      |java\\.lang\\.(Strict)?Math\\.random\\(\\)\
      |java\\.security\\.SecureRandom\\..*\
      """;

  private Core() {}

  static Stream<Rule> rules(House house) {
    return Stream.of(
        Rule.of(
            "the core knows only Java and JSpecify",
            "the business outlives every library",
            knowOnlyJava(house)),
        Rule.of(
            "the core does not log",
            "it tells what happened by what it answers",
            noClasses()
                .that()
                .resideInAnyPackage(house.floors("domain", "application"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Hygiene.LOGGING)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(System.Logger.class)),
        Rule.of(
            "the core does not read the system clock",
            "time comes in, so that a test can set it",
            doesNotCall(house, SYSTEM_CLOCK)),
        Rule.of(
            "the core draws no random ids",
            "ids come in, so that the same request is the same order",
            doesNotCall(house, CHANCE)),
        Rule.of(
            "fields of the domain are final",
            "a transition returns a new aggregate",
            fields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(house.floor("domain"))
                .should()
                .beFinal()),
        Rule.of(
            "there is no float or double in the domain",
            "amounts are exact",
            FloatingPoint.staysOutOf(house.floor("domain"))));
  }

  private static ArchRule knowOnlyJava(House house) {
    var core = house.floors("domain", "application");
    var java =
        new String[] {"java.lang..", "java.math..", "java.time..", "java.util..", "org.jspecify.."};
    return classes()
        .that()
        .resideInAnyPackage(core)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(Stream.of(core, java).flatMap(Stream::of).toArray(String[]::new));
  }

  private static ArchRule doesNotCall(House house, String names) {
    return noClasses()
        .that()
        .resideInAnyPackage(house.floors("domain", "application"))
        .should()
        .accessTargetWhere(target(fullNameMatching(names)));
  }
}
