package planted.adapter.payment;

import planted.domain.port.PortThatTwoKeep;

/** Breaks no rule. */
public record Gateway(String address) implements PortThatTwoKeep {
  @Override
  public void pay() {}
}
