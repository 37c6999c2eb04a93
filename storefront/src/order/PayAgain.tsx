'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answered, api, type Order } from '@/api/client';
import { PaymentForm } from '@/payment/PaymentForm';
import { PaymentTrouble } from '@/payment/PaymentTrouble';
import { useText } from '@/text/TextProvider';

/** Another try at paying, after the bank said no: the reason, and the form. */
export function PayAgain({ order, paid }: { order: Order; paid: () => void }) {
  const { t } = useText();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const under = useRef(false);
  const pay = async (token: string) => {
    if (under.current) return;
    under.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      const now = await answered(
        api.POST('/orders/{id}/payments', { params: { path: { id: order.id } }, body: { payment: { token } } }),
      );
      queries.setQueryData(['order', order.id], now);
    } catch (refused) {
      setProblem(refused);
      paid();
    } finally {
      under.current = false;
      setBusy(false);
    }
  };
  return (
    <section className="panel space-y-5" aria-labelledby="pay-again">
      <h2 id="pay-again" className="text-2xl">
        {t.order.payNow}
      </h2>
      <PaymentTrouble order={order} problem={problem} />
      <PaymentForm amount={order.total} busy={busy} pay={pay} />
    </section>
  );
}
