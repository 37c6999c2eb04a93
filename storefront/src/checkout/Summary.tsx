'use client';

import type { Cart, Money, Order } from '@/api/client';
import { useText } from '@/text/TextProvider';
import { Picture } from '@/ui/Picture';
import { useCost } from './Delivery';

/** What is bought and what it costs in all. */
export function Summary({
  lines,
  shipping,
  total,
}: {
  lines: Cart['lines'] | Order['lines'];
  shipping: Money | undefined;
  total: Money;
}) {
  const { t, money } = useText();
  const cost = useCost();
  return (
    <section className="panel" aria-labelledby="summary">
      <h2 id="summary" className="mb-4 text-2xl">
        {t.checkout.summary}
      </h2>
      <ul className="space-y-3">
        {lines.map((line) => (
          <li key={line.productId} className="flex items-center gap-4">
            {'image' in line && line.image && (
              <Picture image={{ ...line.image, alt: '' }} sizes="3.5rem" className="size-14 shrink-0 rounded-xl border border-line" />
            )}
            <span className="flex-1">
              {line.quantity > 1 && <span className="tabular-nums">{line.quantity} × </span>}
              {line.title}
            </span>
            <span className="tabular-nums">{money(line.total)}</span>
          </li>
        ))}
      </ul>
      <dl className="mt-4 space-y-2 border-t border-line pt-4">
        {shipping && (
          <div className="flex justify-between">
            <dt>{t.checkout.shipping}</dt>
            <dd className="tabular-nums">{cost(shipping)}</dd>
          </div>
        )}
        <div className="flex items-baseline justify-between text-lg font-semibold">
          <dt>{t.checkout.total}</dt>
          <dd className="font-display text-2xl tabular-nums" data-testid="total">
            {money(total)}
          </dd>
        </div>
      </dl>
    </section>
  );
}
