'use client';

import type { CartWarning } from '@/api/client';
import { ApiProblem, Unreachable } from '@/api/problem';
import { useText } from '@/text/TextProvider';
import { Notice } from '@/ui/States';
import { useCart } from './CartProvider';

/** What the shopper must be told of the cart: what changed by itself, and what was refused. */
export function CartNews() {
  const { t } = useText();
  const { warnings, refusal, dismiss } = useCart();
  const say = useWarning();
  if (warnings.length === 0 && refusal === undefined) return null;
  return (
    <Notice
      title={warnings.length > 0 ? t.cart.changed : t.cart.refused}
      action={
        <button type="button" className="button-quiet" onClick={dismiss}>
          {t.cart.understood}
        </button>
      }
    >
      {warnings.map((warning) => (
        <p key={warning.code + warning.productId}>{say(warning)}</p>
      ))}
      {refusal !== undefined && <p>{reason(refusal, t.state)}</p>}
    </Notice>
  );
}

function reason(refusal: unknown, t: { unreachable: string; failedHint: string }): string {
  if (refusal instanceof ApiProblem && refusal.status < 500) return refusal.message;
  return refusal instanceof Unreachable ? t.unreachable : t.failedHint;
}

function useWarning(): (warning: CartWarning) => string {
  const { t, money } = useText();
  return (warning) => {
    switch (warning.code) {
      case 'price-changed':
        return t.cart.priceChanged(warning.title, money(warning.was), money(warning.now));
      case 'fewer-left':
        return t.cart.fewerLeft(warning.title, warning.left, warning.asked);
      case 'sold-out':
        return t.cart.soldOut(warning.title);
      case 'no-longer-sold':
        return t.cart.noLongerSold;
    }
  };
}
