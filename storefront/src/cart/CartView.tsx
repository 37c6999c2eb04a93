'use client';

import Link from 'next/link';
import { PageHeading } from '@/shell/PageHeading';
import { usePageMeta } from '@/shell/usePageMeta';
import { useText } from '@/text/TextProvider';
import { CartLines } from './CartLines';
import { CartNews } from './CartNews';
import { useCart } from './CartProvider';
import { EmptyCart } from './EmptyCart';
import { Subtotal } from './Subtotal';

export function CartView() {
  const { t } = useText();
  const { known, cart } = useCart();
  const filled = (cart?.lines.length ?? 0) > 0;
  usePageMeta({ title: `${t.cart.title} – ${t.shop.name}`, canonical: '/shop/cart/' });
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeading className="mb-6">{t.cart.title}</PageHeading>
      <CartNews />
      {filled ? (
        <>
          <CartLines />
          <div className="panel mt-6 space-y-4">
            <Subtotal />
            <Link href="/checkout/" className="button w-full">
              {t.cart.checkout}
            </Link>
          </div>
        </>
      ) : known ? (
        <EmptyCart />
      ) : (
        <div aria-hidden className="skeletons skeleton h-96 rounded-3xl" />
      )}
    </div>
  );
}
