'use client';

import { useText } from '@/text/TextProvider';
import { useCart } from './CartProvider';

export function Subtotal() {
  const { t, money } = useText();
  const { cart, busy } = useCart();
  if (!cart) return null;
  return (
    <div>
      <p className="flex items-baseline justify-between text-lg font-semibold">
        <span>{t.cart.subtotal}</span>
        <span className={`tabular-nums transition-opacity ${busy ? 'opacity-50' : ''}`}>{money(cart.total)}</span>
      </p>
      <p className="text-sm text-soft">{busy ? t.cart.updating : t.cart.shippingLater}</p>
    </div>
  );
}
