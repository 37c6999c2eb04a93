package marketplace.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** What a shopper or an operator can do: the public classes of the application. */
final class UseCases {
  private UseCases() {}

  static Stream<Rule> rules(House house) {
    var application = house.floor("application");
    return Stream.of(
        Rule.of(
            "use cases are final",
            "what a use case does is written in one place",
            classes().that(areUseCasesIn(application)).should().haveModifier(JavaModifier.FINAL)),
        Rule.of(
            "use cases offer handle alone",
            "a use case is one thing to do; what others share with it is package-private",
            classes().that(areUseCasesIn(application)).should(offerHandleAlone())),
        Rule.of(
            "use cases do not know each other",
            "what two share is a package-private collaborator or a decision of the domain",
            classes()
                .that()
                .resideInAPackage(application)
                .should(knowNoOther(areUseCasesIn(application)))));
  }

  private static DescribedPredicate<JavaClass> areUseCasesIn(String application) {
    return JavaClass.Predicates.resideInAPackage(application)
        .and(describe("are use cases", type -> type.isTopLevelClass() && isPublic(type)));
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static ArchCondition<JavaClass> offerHandleAlone() {
    return new ArchCondition<>("offer handle alone") {
      @Override
      public void check(JavaClass useCase, ConditionEvents events) {
        var offered =
            Stream.concat(useCase.getMethods().stream(), useCase.getFields().stream())
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaMember::getName)
                .sorted()
                .toList();
        if (offered.stream().distinct().count() != 1 || !offered.contains("handle")) {
          var message = ConditionEvent.createMessage(useCase, "offers " + offered);
          events.add(SimpleConditionEvent.violated(useCase, message));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> knowNoOther(DescribedPredicate<JavaClass> useCases) {
    return new ArchCondition<>("know no other use case") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> useCases.test(dependency.getTargetClass()))
            .filter(dependency -> !dependency.getTargetClass().equals(home(type)))
            .map(it -> SimpleConditionEvent.violated(it, it.getDescription()))
            .forEach(events::add);
      }

      private JavaClass home(JavaClass type) {
        return type.getEnclosingClass().map(this::home).orElse(type);
      }
    };
  }
}
