'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answered, api, type Order } from '@/api/client';
import { isCode } from '@/api/problem';
import { useCart } from '@/cart/CartProvider';
import { addressIn, placed, type Draft } from './draft';

/** Placing the order and paying for it, once however often the button is pressed. */
export function usePlacing(draft: Draft, order: Order | undefined) {
  const { token, became, replace } = useCart();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const under = useRef(false);

  const settle = (now: Order) => {
    placed(now.id, draft.contact);
    became(now.id);
    queries.setQueryData(['order', now.id], now);
  };

  const refused = async (why: unknown) => {
    const elsewhere = isCode(why, 'cart-already-ordered') && why.location?.split('/').at(-1);
    if (elsewhere) {
      became(elsewhere);
      return;
    }
    if (isCode(why, 'cart-changed') && why.members.cart) replace(why.members.cart);
    if (isCode(why, 'shipping-changed')) await queries.invalidateQueries({ queryKey: ['shipping'] });
    setProblem(why);
  };

  const pay = async (card: string) => {
    if (under.current || token === undefined) return;
    under.current = true;
    setBusy(true);
    setProblem(undefined);
    // News of the order may come before the answer, and lead to its page.
    if (order) placed(order.id, draft.contact);
    try {
      settle(await (order ? again(order, card) : first(token, draft, card)));
    } catch (why) {
      await refused(why);
    } finally {
      under.current = false;
      setBusy(false);
    }
  };
  return { pay, busy, problem };
}

function first(cart: string, { contact, option }: Draft, token: string): Promise<Order> {
  const body = {
    cart,
    customer: { name: contact.name.trim(), email: contact.email.trim() },
    shippingAddress: addressIn(contact),
    shippingOption: option,
    payment: { token },
  };
  return answered(api.POST('/orders', { body }));
}

function again(order: Order, token: string): Promise<Order> {
  return answered(
    api.POST('/orders/{id}/payments', { params: { path: { id: order.id } }, body: { payment: { token } } }),
  );
}
