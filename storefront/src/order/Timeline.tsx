'use client';

import type { Order } from '@/api/client';
import { useText } from '@/text/TextProvider';
import { isOver } from './useOrder';

interface News {
  at: string;
  text: string;
  detail?: string;
}

/** All that happened to the order, the latest first. */
export function Timeline({ order, live }: { order: Order; live: boolean }) {
  const { t, moment } = useText();
  const news = order.timeline
    .map((event): News => ({ at: event.at, text: t.order.events[event.type] ?? event.type, detail: detailOf(event) }))
    .reverse();
  return (
    <section aria-labelledby="timeline" className="panel">
      <div className="mb-5 flex items-center justify-between gap-4">
        <h2 id="timeline" className="text-2xl">
          {t.order.timeline}
        </h2>
        {!isOver(order) && (
          <p className="flex items-center gap-2 text-sm text-soft" data-testid="liveness">
            <span aria-hidden className={`size-2.5 shrink-0 rounded-full ${live ? 'animate-pulse bg-moss' : 'bg-edge'}`} />
            {live ? t.order.live : t.order.polling}
          </p>
        )}
      </div>
      <ol className="space-y-5 border-l-2 border-line pl-5">
        {news.map((it, index) => (
          <li key={news.length - index} className="relative">
            <span
              aria-hidden
              className={`absolute top-2 -left-[1.72rem] size-3 rounded-full border-2 border-card ${index === 0 ? 'bg-moss' : 'bg-edge'}`}
            />
            <p className={index === 0 ? 'font-semibold' : ''}>{it.text}</p>
            {it.detail && <p className="text-sm break-all text-soft">{it.detail}</p>}
            <time dateTime={it.at} className="text-sm text-soft">
              {moment(it.at)}
            </time>
          </li>
        ))}
      </ol>
      <CarrierNews order={order} />
    </section>
  );
}

/** The tracking number, where it is news. */
function detailOf(event: Order['timeline'][number]): string | undefined {
  return event.type === 'LabelBought' ? event.detail : undefined;
}

function CarrierNews({ order }: { order: Order }) {
  const { t, moment } = useText();
  const scans = order.shipment?.parcels.flatMap((parcel) => parcel.events ?? []) ?? [];
  if (scans.length === 0) return null;
  return (
    <details className="mt-6 border-t border-line pt-4">
      <summary className="font-medium">{t.order.carrierNews}</summary>
      <ul className="mt-3 space-y-3 text-sm">
        {scans.toReversed().map((scan) => (
          <li key={scan.at + scan.description}>
            {scan.description}
            {scan.place && `, ${scan.place}`} <span className="text-soft">· {moment(scan.at)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
