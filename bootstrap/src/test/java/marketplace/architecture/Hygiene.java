package marketplace.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION;

import java.util.stream.Stream;
import org.slf4j.Logger;

/** Habits that hold everywhere. */
final class Hygiene {
  /** Packages whose classes write logs. */
  static final String[] LOGGING = {"org.slf4j..", "ch.qos.logback..", "java.util.logging.."};

  private Hygiene() {}

  static Stream<Rule> rules(House house) {
    return Stream.of(
        Rule.of(
            "names carry no noise",
            "a name says what a thing is, in the words of the trade",
            noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO|Service)")),
        Rule.of(
            "loggers are private, static and final",
            "a logger belongs to its class",
            fields()
                .that()
                .haveRawType(Logger.class)
                .or()
                .haveRawType(System.Logger.class)
                .or()
                .haveRawType(java.util.logging.Logger.class)
                .should()
                .bePrivate()
                .andShould()
                .beStatic()
                .andShould()
                .beFinal()),
        Rule.of(
            "only commands write to the standard streams",
            "everything else logs, or answers",
            noClasses()
                .that()
                .resideOutsideOfPackage(house.floor("bootstrap.command"))
                .should(ACCESS_STANDARD_STREAMS)),
        Rule.of(
            "no fields are injected",
            "what a class needs is in its constructor",
            noFields()
                .should(BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION)
                .orShould()
                .beAnnotatedWith(jakarta.ws.rs.core.Context.class)),
        Rule.of(
            "main code never touches test code",
            "what is shipped runs without what proves it",
            classes().should(TestCode.beUntouched(house.whole()))));
  }
}
