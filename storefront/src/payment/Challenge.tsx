'use client';

import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Order } from '@/api/client';
import { useConfig } from '@/shell/useConfig';
import { useText } from '@/text/TextProvider';
import { Notice } from '@/ui/States';
import { stripeFor } from './stripe';

type Action = NonNullable<Order['nextAction']>;

/** The bank asks whether this is the shopper: 3-D Secure, by Stripe's script or in the sandbox's frame. */
export function Challenge({ action, answered }: { action: Action; answered: () => void }) {
  const { t } = useText();
  const payment = useConfig().data?.payment;
  const [open, setOpen] = useState(true);
  if (!payment) return null;
  if (payment.publishableKey !== undefined) {
    return <StripeChallenge key={action.clientSecret} secret={action.clientSecret} publishableKey={payment.publishableKey} answered={answered} />;
  }
  if (payment.sandboxUrl === undefined) return null;
  return (
    <Notice
      tone="moss"
      title={t.challenge.title}
      action={
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {t.challenge.open}
        </button>
      }
    >
      {t.challenge.hint}
      {open && <Frame address={bankAt(payment.sandboxUrl, action)} close={() => setOpen(false)} />}
    </Notice>
  );
}

function bankAt(sandbox: string, { clientSecret }: Action): string {
  const [intent = ''] = clientSecret.split('_secret_');
  return `${sandbox.replace(/\/$/, '')}/sandbox/payment_intents/${encodeURIComponent(intent)}/challenge`;
}

function Frame({ address, close }: { address: string; close: () => void }) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      onClose={close}
      aria-labelledby="challenge-title"
      className="m-auto w-[min(34rem,94vw)] overflow-hidden rounded-3xl border border-line bg-card text-ink shadow-soft"
    >
      <div className="flex items-center justify-between gap-4 px-5 py-3">
        <h2 id="challenge-title" className="text-xl">
          {t.challenge.title}
        </h2>
        <button type="button" className="round" aria-label={t.shell.close} onClick={close}>
          <X aria-hidden className="size-5" />
        </button>
      </div>
      <iframe title={t.challenge.frame} src={address} className="h-[26rem] w-full border-t border-line bg-card" />
    </dialog>
  );
}

/** Stripe's script shows the bank's question over the page. */
function StripeChallenge({
  secret,
  publishableKey,
  answered,
}: {
  secret: string;
  publishableKey: string;
  answered: () => void;
}) {
  const { t } = useText();
  const [error, setError] = useState<string>();
  useEffect(() => {
    let left = false;
    stripeFor(publishableKey)
      .then((stripe) => stripe.handleNextAction({ clientSecret: secret }))
      .then(({ error: refused }) => refused && !left && setError(refused.message ?? t.challenge.failed))
      .catch(() => !left && setError(t.card.failed))
      .finally(answered);
    return () => {
      left = true;
    };
    // The bank is asked once for each secret, whatever else changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [secret, publishableKey]);
  return error === undefined ? (
    <Notice tone="moss" title={t.challenge.title}>
      {t.challenge.hint}
    </Notice>
  ) : (
    <Notice title={error} />
  );
}
