'use client';

import Link from 'next/link';
import { useEffect } from 'react';
import type { Order } from '@/api/client';
import { useCart } from '@/cart/CartProvider';
import { Summary } from '@/checkout/Summary';
import { finish } from '@/checkout/draft';
import { Challenge } from '@/payment/Challenge';
import { useText } from '@/text/TextProvider';
import { Parcel } from './Parcel';
import { PayAgain } from './PayAgain';
import { Progress } from './Progress';
import { Standing } from './Standing';
import { Timeline } from './Timeline';

export function OrderView({ order, live, refetch }: { order: Order; live: boolean; refetch: () => void }) {
  const { t } = useText();
  useCartForgotten(order);
  const cancelled = order.status === 'Cancelled';
  return (
    <div className="mx-auto max-w-5xl space-y-8">
      <Standing order={order} />
      {order.nextAction && <Challenge action={order.nextAction} answered={refetch} />}
      {!cancelled && <Progress order={order} />}
      {!cancelled && order.paymentStatus === 'Failed' && <PayAgain order={order} paid={refetch} />}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:items-start">
        <Timeline order={order} live={live} />
        <div className="space-y-6">
          <Summary lines={order.lines} shipping={order.shipping.price} total={order.total} />
          <Parcel order={order} />
        </div>
      </div>
      <p className="flex flex-wrap items-center justify-between gap-4 text-soft">
        {t.order.keep}
        <Link href="/" className="button-quiet">
          {t.order.shopOn}
        </Link>
      </p>
    </div>
  );
}

/** A cart that became an order is no cart any more, unless its payment failed and the checkout may go on. */
function useCartForgotten(order: Order) {
  const { orderId, clear } = useCart();
  const settled = order.paymentStatus !== 'Failed';
  useEffect(() => {
    if (!settled) return;
    if (orderId === order.id) clear();
    finish();
  }, [settled, orderId, order.id, clear]);
}
