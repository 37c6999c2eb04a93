package marketplace.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** Numbers that are nearly right: none is declared, and none comes or goes by a call. */
final class FloatingPoint {
  private static final Set<String> TYPES =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");

  private static final DescribedPredicate<JavaMember> DECLARED =
      describe(
          "declare a float or double",
          member -> member.getAllInvolvedRawTypes().stream().anyMatch(FloatingPoint::is));

  private static final DescribedPredicate<JavaAccess<?>> PASSED =
      describe(
          "something that takes or gives a float or double",
          access -> types(access).anyMatch(FloatingPoint::is));

  private FloatingPoint() {}

  static ArchRule staysOutOf(String floor) {
    return CompositeArchRule.of(
            noMembers()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(floor)
                .should(ArchCondition.from(DECLARED)))
        .and(noClasses().that().resideInAPackage(floor).should().accessTargetWhere(PASSED));
  }

  private static boolean is(JavaClass type) {
    return TYPES.contains(type.getBaseComponentType().getName());
  }

  private static Stream<JavaClass> types(JavaAccess<?> access) {
    return switch (access.getTarget()) {
      case CodeUnitAccessTarget called ->
          Stream.concat(
              called.getRawParameterTypes().stream(), Stream.of(called.getRawReturnType()));
      case FieldAccessTarget field -> Stream.of(field.getRawType());
      default -> Stream.empty();
    };
  }
}
