package marketplace.domain.shipment;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.function.Predicate.not;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.domain.money.Money;

/**
 * How the shop chooses among carriers' services, and what it asks for them.
 *
 * @param days within which the shop promises to deliver
 * @param tolerance by how many percent labels may cost more than when they were agreed on
 */
public record ShippingPolicy(Tariff tariff, int days, int tolerance) {
  private static final Comparator<Carriage> SLOWEST_LAST =
      comparingInt(it -> it.days().orElse(Integer.MAX_VALUE));
  private static final int PERCENT = 100;

  /**
   * The cheapest that keeps the promise, else the fastest. What asks for another currency than the
   * first cannot be compared, and is left aside.
   */
  public Optional<Carriage> usual(List<Carriage> offered) {
    var comparable = comparable(offered);
    return comparable.stream()
        .filter(it -> it.days().filter(promised -> promised <= days).isPresent())
        .min(comparing(Carriage::cost).thenComparing(SLOWEST_LAST))
        .or(() -> comparable.stream().min(SLOWEST_LAST.thenComparing(Carriage::cost)));
  }

  /** What a customer may choose from; empty if carriers offer nothing that can be priced. */
  public List<ShippingOption> options(List<Carriage> offered, Money goods) {
    return usual(offered)
        .flatMap(usual -> priced(usual, goods))
        .map(usual -> options(usual, comparable(offered)))
        .orElseGet(List::of);
  }

  /** The most that may be spent on labels, where so much was agreed on. */
  public Budget budget(Money agreed) {
    var percent = Math.addExact(PERCENT, tolerance);
    var most = Math.multiplyExact(agreed.minorUnits(), (long) percent) / PERCENT;
    return new Budget(new Money(most, agreed.currency()), Budget.Source.AGREED);
  }

  private Optional<ShippingOption> priced(Carriage usual, Money goods) {
    return tariff
        .price(goods.currency())
        .or(() -> Optional.of(usual.cost()))
        .filter(price -> price.currency().equals(goods.currency()))
        .map(price -> new ShippingOption(usual, price));
  }

  private static List<ShippingOption> options(ShippingOption usual, List<Carriage> offered) {
    var all =
        Stream.concat(
                Stream.of(usual),
                offered.stream()
                    .filter(not(usual.carriage()::equals))
                    .flatMap(it -> upgrade(usual, it)))
            .toList();
    return all.stream()
        .filter(it -> it.equals(usual) || all.stream().noneMatch(it::isBeatenBy))
        .sorted(comparing(ShippingOption::price))
        .toList();
  }

  /** Whoever wants more than the usual pays what it costs more; in another currency nobody can. */
  private static Stream<ShippingOption> upgrade(ShippingOption usual, Carriage other) {
    var cost = usual.carriage().cost();
    if (!cost.currency().equals(usual.price().currency())) {
      return Stream.empty();
    }
    var more = other.cost().minus(cost);
    return more.minorUnits() <= 0
        ? Stream.empty()
        : Stream.of(new ShippingOption(other, usual.price().plus(more)));
  }

  private static List<Carriage> comparable(List<Carriage> offered) {
    return offered.stream()
        .filter(it -> it.cost().currency().equals(offered.getFirst().cost().currency()))
        .toList();
  }
}
