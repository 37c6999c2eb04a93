'use client';

import { Check } from 'lucide-react';
import type { Order } from '@/api/client';
import { useText } from '@/text/TextProvider';

const STEPS = ['placed', 'paid', 'label', 'shipped', 'delivered'] as const;

/** How far the order has come, on its way from placed to delivered. */
export function Progress({ order }: { order: Order }) {
  const { t } = useText();
  const done = doneIn(order);
  return (
    <ol aria-label={t.order.progress} className="grid grid-cols-5" data-testid="progress">
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={index === done - 1 ? 'step' : undefined}
          data-done={index < done}
          className="relative flex flex-col items-center gap-2 text-center text-xs sm:text-sm"
        >
          {index > 0 && (
            <span
              aria-hidden
              className={`absolute z-0 top-4 right-1/2 h-0.5 w-full -translate-y-1/2 transition-colors duration-700 ${index < done ? 'bg-moss' : 'bg-line'}`}
            />
          )}
          <span
            aria-hidden
            className={`relative z-10 grid size-8 place-items-center rounded-full border-2 transition-colors duration-700 ${
              index < done ? 'border-moss bg-moss text-on-moss' : 'border-line bg-paper text-soft'
            }`}
          >
            {index < done ? <Check className="size-4.5" strokeWidth={2.5} /> : index + 1}
          </span>
          <span className={index < done ? 'font-medium' : 'text-soft'}>{t.order.steps[step]}</span>
        </li>
      ))}
    </ol>
  );
}

function doneIn(order: Order): number {
  const reached = ['Pending', 'Processing', 'Shipped', 'Delivered'].indexOf(order.status);
  if (reached >= 2) return reached + 2;
  if (order.timeline.some((event) => event.type === 'LabelBought')) return 3;
  return order.paymentStatus === 'Completed' ? 2 : 1;
}
