package marketplace.architecture;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule bites: in {@code planted}, a house where each is broken, it accuses who broke it and
 * nobody else.
 */
class PlantedViolationsTest {
  private static final JavaClasses PLANTED =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/testkit/"))
          .importPackages("planted");

  private static final Map<String, Set<String>> CULPRITS =
      Map.ofEntries(
          entry("layers point inward", Set.of("domain.cart.CartThatOrdersItself")),
          entry("every class lies in one layer", Set.of("lost.Stray", "lost.package-info")),
          entry(
              "the hexagon and the sandbox do not know each other",
              Set.of("adapter.payment.GatewayInTheBox", "sandbox.payment.PartyThatKnowsOrders")),
          entry(
              "there are no package cycles",
              Set.of("domain.cart.CartOfCustomer", "domain.customer.CustomerOfCart")),
          entry(
              "the core knows only Java and JSpecify",
              Set.of("domain.order.OrderOnDisk", "domain.port.PortOnTheScreen")),
          entry("the core does not log", Set.of("domain.order.OrderThatTalks")),
          entry(
              "the core does not read the system clock",
              Set.of("domain.order.OrderThatReadsTheClock", "domain.order.OrderThatMeasures")),
          entry(
              "the core draws no random ids",
              Set.of("domain.order.OrderThatDrawsItsId", "domain.order.OrderThatThrowsDice")),
          entry("fields of the domain are final", Set.of("domain.order.OrderThatChanges")),
          entry(
              "there is no float or double in the domain",
              Set.of("domain.money.DoubleMoney", "domain.money.RoundedMoney")),
          entry("ports are interfaces", Set.of("domain.port.PortWithABody")),
          entry("ports mention only the domain and Java", Set.of("domain.port.PortOnTheScreen")),
          entry("the model does not know the ports", Set.of("domain.cart.CartThatAsks")),
          entry(
              "each port is implemented in one adapter module",
              Set.of("domain.port.PortThatNobodyKeeps", "domain.port.PortThatTwoKeep")),
          entry("use cases are final", Set.of("application.checkout.OpenCheckout")),
          entry("use cases offer handle alone", Set.of("application.checkout.BusyCheckout")),
          entry(
              "use cases do not know each other", Set.of("application.checkout.CheckoutByAnother")),
          entry("adapters do not know each other", Set.of("adapter.rest.ResourceThatPays")),
          entry("REST does not touch ports", Set.of("adapter.rest.ResourceAtThePort")),
          entry(
              "only REST and bootstrap speak JAX-RS",
              Set.of("adapter.sanity.StoreThatAnswersHttp", "adapter.sanity.StoreThatServes")),
          entry(
              "Jackson and HTTP clients stay in adapters and the sandbox",
              Set.of(
                  "bootstrap.WiringThatParses",
                  "bootstrap.WiringThatCalls",
                  "bootstrap.WiringThatConnects")),
          entry(
              "names carry no noise",
              Set.of(
                  "bootstrap.Noise$ShopImpl",
                  "bootstrap.Noise$ShopUtil",
                  "bootstrap.Noise$ShopUtils",
                  "bootstrap.Noise$ShopHelper",
                  "bootstrap.Noise$ShopManager",
                  "bootstrap.Noise$ShopDto",
                  "bootstrap.Noise$ShopDTO",
                  "bootstrap.Noise$ShopService")),
          entry("loggers are private, static and final", Set.of("adapter.rest.LoudResource")),
          entry(
              "only commands write to the standard streams", Set.of("bootstrap.WiringThatPrints")),
          entry(
              "no fields are injected",
              Set.of("adapter.rest.InjectedResource", "adapter.rest.ResourceInContext")),
          entry(
              "main code never touches test code",
              Set.of("adapter.payment.GatewayThatProvesItself")),
          entry("every package is NullMarked", Set.of("sandbox.unmarked")),
          entry("every package that a rule names exists", Set.of("bootstrap.command")));

  private static final Pattern FIRST_NAME = Pattern.compile("planted\\.([\\w.$-]+)");

  @TestFactory
  Stream<DynamicTest> eachRuleAccusesItsCulpritsAndNobodyElse() {
    return Rules.of("planted").map(rule -> dynamicTest(rule.name(), () -> accuses(rule)));
  }

  @Test
  void eachRuleHasCulprits() {
    assertThat(CULPRITS).containsOnlyKeys(Rules.of("planted").map(Rule::name).toList());
  }

  private static void accuses(Rule rule) {
    var culprits = CULPRITS.getOrDefault(rule.name(), Set.of());

    assertThat(accused(rule.law(), culprits)).isNotEmpty().isEqualTo(culprits);
  }

  private static Set<String> accused(ArchRule law, Set<String> culprits) {
    return law.evaluate(PLANTED).getFailureReport().getDetails().stream()
        .flatMap(String::lines)
        .flatMap(line -> FIRST_NAME.matcher(line).results().limit(1))
        .map(found -> culpritOf(found.group(1), culprits))
        .collect(toSet());
  }

  /** An accusation may name a member or a nested class of the culprit. */
  private static String culpritOf(String accused, Set<String> culprits) {
    return culprits.stream()
        .filter(it -> accused.matches(Pattern.quote(it) + "([.$].*)?"))
        .findFirst()
        .orElse(accused);
  }
}
