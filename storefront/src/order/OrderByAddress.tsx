'use client';

import { useSearchParams } from 'next/navigation';
import { isCode } from '@/api/problem';
import { usePageMeta } from '@/shell/usePageMeta';
import { useText } from '@/text/TextProvider';
import { Failed, Missing } from '@/ui/States';
import { OrderView } from './OrderView';
import { useOrder } from './useOrder';

export function OrderByAddress() {
  const { t } = useText();
  const id = useSearchParams().get('id') ?? '';
  const { data, error, isError, live, refetch } = useOrder(id);
  usePageMeta({ title: `${t.order.title} – ${t.shop.name}` });
  if (id === '' || isCode(error, 'order-not-found')) {
    return <Missing title={t.order.missing} hint={t.order.missingHint} />;
  }
  if (data) return <OrderView order={data} live={live} refetch={() => void refetch()} />;
  return isError ? <Failed alone problem={error} retry={() => refetch()} /> : <OrderSkeleton />;
}

export function OrderSkeleton() {
  return (
    <div aria-hidden className="skeletons space-y-6">
      <div className="skeleton h-6 w-40" />
      <div className="skeleton h-14 w-2/3" />
      <div className="skeleton h-20 w-full" />
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="skeleton h-72" />
        <div className="skeleton h-72" />
      </div>
    </div>
  );
}
