package marketplace.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What holds for packages, and for what the other rules say about them. */
final class Packages {
  private Packages() {}

  static Stream<Rule> rules(House house) {
    return Stream.of(
        Rule.of(
            "every package is NullMarked",
            "null crosses no boundary that does not say so",
            all(packages()).should(beNullMarked())),
        Rule.of(
            "every package that a rule names exists",
            "a rule about a package that was renamed or removed holds for nothing",
            classes().should(fill(house.named()))));
  }

  private static ClassesTransformer<JavaPackage> packages() {
    return new AbstractClassesTransformer<>("packages") {
      @Override
      public Iterable<JavaPackage> doTransform(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackage).distinct().toList();
      }
    };
  }

  private static ArchCondition<JavaPackage> beNullMarked() {
    return new ArchCondition<>("be NullMarked") {
      @Override
      public void check(JavaPackage subject, ConditionEvents events) {
        var info = subject.tryGetPackageInfo();
        if (info.filter(it -> it.isAnnotatedWith(NullMarked.class)).isEmpty()) {
          var message = subject.getDescription() + " is not NullMarked in a package-info.java";
          events.add(SimpleConditionEvent.violated(subject, message));
        }
      }
    };
  }

  /** Reads the names late: rules that are made after this one add to them. */
  private static ArchCondition<JavaClass> fill(Set<String> names) {
    return new ArchCondition<>("fill the packages that rules name") {
      private final Set<String> empty = new TreeSet<>();

      @Override
      public void init(Collection<JavaClass> all) {
        empty.addAll(names);
      }

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        empty.removeIf(name -> PackageMatcher.of(name + "..").matches(type.getPackageName()));
      }

      @Override
      public void finish(ConditionEvents events) {
        for (var name : empty) {
          events.add(SimpleConditionEvent.violated(name, "Package <" + name + "> has no classes"));
        }
      }
    };
  }
}
