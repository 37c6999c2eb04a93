import type { Metadata } from 'next';
import { Suspense } from 'react';
import { OrderByAddress, OrderSkeleton } from '@/order/OrderByAddress';
import { en } from '@/text/en';

export const metadata: Metadata = { title: en.order.title, robots: { index: false } };

export default function OrderPage() {
  return (
    <Suspense fallback={<OrderSkeleton />}>
      <OrderByAddress />
    </Suspense>
  );
}
