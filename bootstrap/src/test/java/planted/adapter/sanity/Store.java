package planted.adapter.sanity;

import picocli.CommandLine;
import planted.domain.order.Order;
import planted.domain.port.Orders;
import planted.domain.port.PortOnTheScreen;
import planted.domain.port.PortThatTwoKeep;

/** Breaks no rule. */
record Store(Order order) implements Orders, PortOnTheScreen, PortThatTwoKeep {
  @Override
  public Order find(String id) {
    return order;
  }

  @Override
  public void print(CommandLine screen) {}

  @Override
  public void pay() {}
}
