package marketplace.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the core asks of the outside. */
final class Ports {
  private Ports() {}

  static Stream<Rule> rules(House house) {
    var ports = house.room("domain.port");
    return Stream.of(
        Rule.of(
            "ports are interfaces",
            "a port is a promise, and keeping it is an adapter's part",
            classes()
                .that()
                .resideInAPackage(ports)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beInterfaces()),
        Rule.of(
            "ports mention only the domain and Java",
            "a port speaks the language of the business, not of a party",
            classes()
                .that()
                .resideInAPackage(ports)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(house.floor("domain"), "java..", "org.jspecify..")),
        Rule.of(
            "the model does not know the ports",
            "what needs a party's answer is decided in a use case",
            modelKnowsNoPorts(house)),
        Rule.of(
            "each port is implemented in one adapter module",
            "a party is swapped by swapping one module",
            classes()
                .that()
                .resideInAPackage(ports)
                .and()
                .areInterfaces()
                .and()
                .doNotHaveSimpleName("package-info")
                .should(beImplementedInOneModuleOf(house.room("adapter")))));
  }

  private static ArchRule modelKnowsNoPorts(House house) {
    var asking = house.floors("domain.port", "domain.spi");
    return noClasses()
        .that()
        .resideInAPackage(house.floor("domain"))
        .and()
        .resideOutsideOfPackages(asking)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(asking);
  }

  private static ArchCondition<JavaClass> beImplementedInOneModuleOf(String adapters) {
    return new ArchCondition<>("be implemented in one adapter module") {
      @Override
      public void check(JavaClass port, ConditionEvents events) {
        var homes =
            port.getAllSubclasses().stream()
                .filter(type -> !type.isInterface())
                .map(type -> module(type.getPackageName()))
                .collect(toCollection(TreeSet::new));
        if (homes.size() != 1 || !homes.first().startsWith(adapters + ".")) {
          var where = homes.isEmpty() ? "nowhere" : "in " + String.join(" and ", homes);
          var message = ConditionEvent.createMessage(port, "is implemented " + where);
          events.add(SimpleConditionEvent.violated(port, message));
        }
      }

      private String module(String name) {
        var end = name.indexOf('.', adapters.length() + 1);
        return name.startsWith(adapters + ".") && end > 0 ? name.substring(0, end) : name;
      }
    };
  }
}
