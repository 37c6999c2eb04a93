'use client';

import { Minus, Plus } from 'lucide-react';
import { useText } from '@/text/TextProvider';

/** A quantity, and one less or one more of it. */
export function Stepper({
  title,
  quantity,
  least,
  most,
  change,
}: {
  title: string;
  quantity: number;
  least: number;
  most: number;
  change: (quantity: number) => void;
}) {
  const { t } = useText();
  return (
    <div
      role="group"
      aria-label={t.cart.quantityOf(title)}
      className="inline-flex items-center rounded-full border border-edge bg-card"
    >
      <button
        type="button"
        className="round"
        aria-label={t.cart.fewer(title)}
        aria-disabled={quantity <= least}
        onClick={() => quantity > least && change(quantity - 1)}
      >
        <Minus aria-hidden className={`size-4.5 ${quantity <= least ? 'opacity-30' : ''}`} />
      </button>
      <span className="min-w-7 text-center font-semibold tabular-nums" aria-live="polite">
        {quantity}
      </span>
      <button
        type="button"
        className="round"
        aria-label={t.cart.more(title)}
        aria-disabled={quantity >= most}
        onClick={() => quantity < most && change(quantity + 1)}
      >
        <Plus aria-hidden className={`size-4.5 ${quantity >= most ? 'opacity-30' : ''}`} />
      </button>
    </div>
  );
}
