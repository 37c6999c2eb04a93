import type { Stripe } from '@stripe/stripe-js';

let loading: Promise<Stripe> | undefined;

/** Stripe's script, fetched when somebody is about to pay and not before; a failed fetch can be tried again. */
export function stripeFor(publishableKey: string): Promise<Stripe> {
  loading ??= load(publishableKey).catch((problem: unknown) => {
    loading = undefined;
    throw problem;
  });
  return loading;
}

async function load(publishableKey: string): Promise<Stripe> {
  const { loadStripe } = await import('@stripe/stripe-js/pure');
  const stripe = await loadStripe(publishableKey);
  if (!stripe) throw new Error('Stripe did not load');
  return stripe;
}
