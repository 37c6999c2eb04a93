'use client';

import type { StripeElements } from '@stripe/stripe-js';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useText } from '@/text/TextProvider';
import { Notice } from '@/ui/States';
import { PayButton } from './PayButton';
import type { PaymentFormProps } from './PaymentForm';
import { stripeFor } from './stripe';

/** Stripe's Payment Element. It gives a confirmation token, which the shop's server confirms. */
export function StripeCard({ amount, busy, pay, publishableKey }: PaymentFormProps & { publishableKey: string }) {
  const { t } = useText();
  const { place, elements, failed, again } = usePaymentElement(publishableKey, amount.minorUnits, amount.currency);
  const [tokenizing, setTokenizing] = useState(false);
  const [error, setError] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || tokenizing || !elements) return;
    setTokenizing(true);
    try {
      pay(await confirmationToken(publishableKey, elements));
      setError(undefined);
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : t.state.failed);
    } finally {
      setTokenizing(false);
    }
  };
  return (
    <form noValidate onSubmit={submit} className="space-y-5">
      {failed && (
        <Notice
          title={t.card.failed}
          action={
            <button type="button" className="button-quiet" onClick={again}>
              {t.card.retry}
            </button>
          }
        />
      )}
      {!elements && !failed && <p className="text-soft">{t.card.loading}</p>}
      <div ref={place} />
      {error && <p role="alert" className="font-medium text-clay">{error}</p>}
      <PayButton amount={amount} busy={busy || tokenizing || !elements} />
    </form>
  );
}

function usePaymentElement(publishableKey: string, amount: number, currency: string) {
  const place = useRef<HTMLDivElement>(null);
  const [elements, setElements] = useState<StripeElements>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let left = false;
    setFailed(false);
    stripeFor(publishableKey).then(
      (stripe) => {
        if (left || !place.current) return;
        const made = stripe.elements({
          mode: 'payment',
          amount,
          currency: currency.toLowerCase(),
          allowedPaymentMethodTypes: ['card'],
        });
        made.create('payment').mount(place.current);
        setElements(made);
      },
      () => setFailed(true),
    );
    return () => {
      left = true;
    };
    // An amount that changes later is told to the form that stands, below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [publishableKey, attempt]);
  useEffect(() => {
    elements?.update({ amount, currency: currency.toLowerCase() });
  }, [elements, amount, currency]);
  return { place, elements, failed, again: () => setAttempt((it) => it + 1) };
}

async function confirmationToken(publishableKey: string, elements: StripeElements): Promise<string> {
  const stripe = await stripeFor(publishableKey);
  const submitted = await elements.submit();
  if (submitted.error) throw new Error(submitted.error.message);
  const { error, confirmationToken } = await stripe.createConfirmationToken({ elements });
  if (error) throw new Error(error.message);
  return confirmationToken.id;
}
