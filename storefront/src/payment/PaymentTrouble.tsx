'use client';

import { useEffect, useRef } from 'react';
import type { Order } from '@/api/client';
import { ApiProblem, isCode, Unreachable } from '@/api/problem';
import type { Texts } from '@/text/en';
import { useText } from '@/text/TextProvider';
import { Notice } from '@/ui/States';

/** Why nothing was paid: the bank's reason, or what kept the shop from asking it. */
export function PaymentTrouble({ order, problem }: { order: Order | undefined; problem: unknown }) {
  const { t, hour } = useText();
  const place = useRef<HTMLDivElement>(null);
  const failure = problem === undefined ? order?.paymentFailure : undefined;
  const attempts = order?.timeline.length;
  useEffect(() => {
    if (problem !== undefined || failure) place.current?.focus();
  }, [problem, failure, attempts]);
  if (problem === undefined && !failure) return null;
  return (
    <div ref={place} tabIndex={-1}>
      {problem !== undefined ? (
        <Notice title={titleOf(problem, t)}>{hintOf(problem, t)}</Notice>
      ) : (
        <Notice title={t.checkout.declined}>
          <p>{failure && (t.checkout.declines[failure.code] ?? failure.message)}</p>
          {order?.expiresAt && <p>{t.checkout.declinedHint(hour(order.expiresAt))}</p>}
        </Notice>
      )}
    </div>
  );
}

function titleOf(problem: unknown, t: Texts): string {
  if (problem instanceof Unreachable) return t.checkout.unreachable;
  if (isCode(problem, 'cart-changed')) return t.checkout.cartChanged;
  if (isCode(problem, 'shipping-changed')) return t.checkout.shippingChanged;
  if (isCode(problem, 'out-of-stock')) return t.checkout.outOfStock;
  return t.state.failed;
}

function hintOf(problem: unknown, t: Texts): string {
  if (problem instanceof Unreachable) return t.checkout.unreachableHint;
  if (isCode(problem, 'cart-changed', 'shipping-changed')) return t.checkout.cartChangedHint;
  if (isCode(problem, 'too-many-declines')) return t.checkout.tooManyDeclines;
  if (!(problem instanceof ApiProblem)) return t.state.failedHint;
  return problem.status === 503 ? t.checkout.busy : problem.message;
}
