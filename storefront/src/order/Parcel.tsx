'use client';

import type { Order } from '@/api/client';
import { nameOf } from '@/checkout/Delivery';
import { ownContact } from '@/checkout/draft';
import { useText } from '@/text/TextProvider';

/** Where the order goes and what brings it: in clear what this page's own form held, masked what the shop tells. */
export function Parcel({ order }: { order: Order }) {
  const { t, country, day, moment } = useText();
  const own = ownContact(order.id);
  const address = own ?? order.shippingAddress;
  const { name, email } = own ?? order.customer;
  const { shipment } = order;
  return (
    <section className="panel space-y-4">
      <div>
        <h2 className="mb-2 text-2xl">{t.order.to}</h2>
        <address className="not-italic" data-testid="recipient">
          <strong className="font-semibold">{name}</strong>
          <br />
          {[address.line1, address.line2].filter(Boolean).join(', ')}
          <br />
          {address.postalCode} {address.city}
          {address.region && `, ${address.region}`}
          <br />
          {country(address.country)}
          <br />
          <span className="text-soft">{email}</span>
        </address>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-t border-line pt-4 text-[0.975rem]">
        <dt className="text-soft">{t.order.placed}</dt>
        <dd>{moment(order.placedAt)}</dd>
        {shipment?.carrier && shipment.service && (
          <>
            <dt className="text-soft">{t.checkout.shipping}</dt>
            <dd>{nameOf({ carrier: shipment.carrier, service: shipment.service })}</dd>
          </>
        )}
        {shipment?.trackingId && (
          <>
            <dt className="text-soft">{t.order.track}</dt>
            <dd className="break-all tabular-nums">{shipment.trackingId}</dd>
          </>
        )}
        {shipment?.estimatedDelivery && (
          <>
            <dt className="text-soft">{t.order.expected}</dt>
            <dd>{day(shipment.estimatedDelivery)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
