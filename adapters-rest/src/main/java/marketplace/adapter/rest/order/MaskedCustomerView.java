package marketplace.adapter.rest.order;

import marketplace.domain.customer.Customer;

/** Who bought, for eyes that may not be the buyer's. */
record MaskedCustomerView(String name, String email) {
  static MaskedCustomerView of(Customer customer) {
    return new MaskedCustomerView(customer.name().masked(), customer.email().masked());
  }
}
