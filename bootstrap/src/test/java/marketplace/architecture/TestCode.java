package marketplace.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;

/** Whatever proves the house and is not part of it. */
final class TestCode {
  private static final DescribedPredicate<JavaClass> LIBRARIES =
      resideInAnyPackage("org.junit..", "org.assertj..", "net.jqwik..", "com.tngtech.archunit..");

  private TestCode() {}

  /** Only main code is examined, so any other class of the house is test code. */
  static ArchCondition<JavaClass> beUntouched(String house) {
    var ours = resideInAPackage(house);
    return new ArchCondition<>("touch no test code") {
      private Set<JavaClass> main = Set.of();

      @Override
      public void init(Collection<JavaClass> examined) {
        main = examined.stream().collect(toUnmodifiableSet());
      }

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> isTestCode(dependency.getTargetClass().getBaseComponentType()))
            .map(it -> SimpleConditionEvent.violated(it, it.getDescription()))
            .forEach(events::add);
      }

      private boolean isTestCode(JavaClass type) {
        return LIBRARIES.test(type) || (ours.test(type) && !main.contains(type));
      }
    };
  }
}
