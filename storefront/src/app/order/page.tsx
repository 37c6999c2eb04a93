import type { Metadata } from 'next';
import { OrderByAddress, OrderSkeleton } from '@/order/OrderByAddress';
import { en } from '@/text/en';
import { Gradual } from '@/ui/Gradual';

export const metadata: Metadata = { title: en.order.title, robots: { index: false } };

export default function OrderPage() {
  return (
    <Gradual skeleton={<OrderSkeleton />}>
      <OrderByAddress />
    </Gradual>
  );
}
