'use client';

import { useState } from 'react';
import type { Product } from '@/api/client';
import { useCart } from '@/cart/CartProvider';
import { Stepper } from '@/cart/Stepper';
import { useAnnounce } from '@/shell/Announcer';
import { useText } from '@/text/TextProvider';

export function AddToCart({ product }: { product: Product }) {
  const { t } = useText();
  const announce = useAnnounce();
  const { add, open } = useCart();
  const [quantity, setQuantity] = useState(1);
  if (!product.availability.inStock) {
    return <p className="mt-8 rounded-2xl bg-sunken px-5 py-4 font-medium">{t.product.soldOut}</p>;
  }
  const put = () => {
    add(product, quantity);
    announce(t.product.added(product.title));
    setQuantity(1);
    open();
  };
  return (
    <div className="mt-8 flex flex-wrap gap-3">
      <Stepper
        title={product.title}
        quantity={quantity}
        least={1}
        most={Math.min(99, product.availability.left ?? 99)}
        change={setQuantity}
      />
      <button type="button" className="button flex-1" onClick={put}>
        {t.product.add}
      </button>
    </div>
  );
}
