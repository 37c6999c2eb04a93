'use client';

import { useEffect } from 'react';
import type { Order } from '@/api/client';
import { useAnnounce } from '@/shell/Announcer';
import { PageHeading } from '@/shell/PageHeading';
import { useText } from '@/text/TextProvider';
import { Notice } from '@/ui/States';

/** Where the order stands, in one sentence. */
export function Standing({ order }: { order: Order }) {
  const { t, money } = useText();
  const announce = useAnnounce();
  const { title, hint } = useStanding(order);
  const latest = order.timeline.at(-1);
  const news = latest && t.order.events[latest.type];
  useEffect(() => {
    if (news) announce(news);
  }, [news, announce]);
  return (
    <div className="space-y-3">
      <p className="text-soft">{t.order.number(order.number)}</p>
      <PageHeading>{title}</PageHeading>
      {hint && <p className="max-w-2xl text-lg text-soft">{hint}</p>}
      {order.refunded && <Notice tone="moss" title={t.order.refunded(money(order.refunded))} />}
    </div>
  );
}

function useStanding({ status, paymentStatus, expiresAt }: Order): { title: string; hint?: string } {
  const { t, hour } = useText();
  switch (status) {
    case 'Cancelled':
      return { title: t.order.cancelled, hint: paymentStatus === 'Refunded' ? undefined : t.order.cancelledHint };
    case 'Returned':
      return { title: t.order.returnedTitle };
    case 'Delivered':
      return { title: t.order.deliveredTitle };
    case 'Shipped':
      return { title: t.order.shippedTitle };
    default:
      if (paymentStatus === 'Completed') return { title: t.order.thanks, hint: t.order.thanksHint };
      if (paymentStatus === 'Pending') return { title: t.order.confirming, hint: t.order.confirmingHint };
      return { title: t.order.failed, hint: expiresAt && t.checkout.declinedHint(hour(expiresAt)) };
  }
}
