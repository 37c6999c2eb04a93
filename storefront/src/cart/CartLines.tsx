'use client';

import { Trash2 } from 'lucide-react';
import Link from 'next/link';
import type { CartLine } from '@/api/client';
import { Stock } from '@/catalogue/Stock';
import { useText } from '@/text/TextProvider';
import { Picture } from '@/ui/Picture';
import { useCart } from './CartProvider';
import { Stepper } from './Stepper';

export function CartLines({ leave }: { leave?: () => void }) {
  const { cart } = useCart();
  return (
    <ul className="divide-y divide-line">
      {cart?.lines.map((line) => (
        <Line key={line.productId} line={line} leave={leave} />
      ))}
    </ul>
  );
}

function Line({ line, leave }: { line: CartLine; leave?: () => void }) {
  const { t, money } = useText();
  const { setQuantity } = useCart();
  return (
    <li className="flex gap-4 py-5">
      <Picture image={line.image && { ...line.image, alt: '' }} sizes="6rem" className="size-22 shrink-0 rounded-2xl border border-line" />
      <div className="min-w-0 flex-1 space-y-2">
        <div className="flex justify-between gap-3">
          <Link
            href={`/product/?id=${encodeURIComponent(line.slug)}`}
            prefetch={false}
            className="link font-semibold no-underline hover:underline"
            onClick={leave}
          >
            {line.title}
          </Link>
          <span className="font-semibold tabular-nums">{money(line.total)}</span>
        </div>
        <p className="flex flex-wrap gap-x-3 text-sm text-soft">
          {line.quantity > 1 && (
            <span className="tabular-nums">
              {money(line.unitPrice)} {t.cart.each}
            </span>
          )}
          <Stock availability={line.availability} quiet />
        </p>
        <div className="flex items-center justify-between">
          <Stepper
            title={line.title}
            quantity={line.quantity}
            least={1}
            most={Math.min(99, line.availability.left ?? 99)}
            change={(quantity) => setQuantity(line.productId, quantity)}
          />
          <button
            type="button"
            className="round text-soft"
            aria-label={t.cart.remove(line.title)}
            onClick={() => setQuantity(line.productId, 0)}
          >
            <Trash2 aria-hidden className="size-5" strokeWidth={1.75} />
          </button>
        </div>
      </div>
    </li>
  );
}
