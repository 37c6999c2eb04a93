package marketplace.faults;

import marketplace.party.ShopProcess;
import marketplace.party.Shopper;

/** One process of the shop's API, and somebody who speaks to it. */
record Node(ShopProcess process, Shopper shopper) {
  static Node of(ShopProcess process) {
    return new Node(process, new Shopper(process.api()));
  }
}
