import type { Address, Money } from './client';
import { ApiProblem, Unreachable } from './problem';

/** A way to bring the order to its customer. */
export interface ShippingOption {
  id: string;
  carrier?: string;
  service: string;
  price: Money;
  estimatedDelivery?: string;
  days?: number;
  standard?: boolean;
}

/** What carriers would bring a cart to an address for. */
export async function quoteShipping(cart: string, shippingAddress: Address): Promise<ShippingOption[]> {
  const response = await fetch('/cart/quote', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ cart, shippingAddress }),
  }).catch((cause: unknown) => {
    throw new Unreachable('Nobody answered', { cause });
  });
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body.options;
  throw new ApiProblem(response, body);
}
