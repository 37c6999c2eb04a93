'use client';

import dynamic from 'next/dynamic';
import type { Money } from '@/api/client';
import { useConfig } from '@/shell/useConfig';
import { useText } from '@/text/TextProvider';
import { Failed } from '@/ui/States';
import { SandboxCard } from './SandboxCard';

export interface PaymentFormProps {
  amount: Money;
  busy: boolean;
  /** Pays with what the provider's form gave in exchange for a card. */
  pay: (token: string) => void;
}

const StripeCard = dynamic(() => import('./StripeCard').then((it) => it.StripeCard), { ssr: false });

/** The form of whoever takes the money: Stripe's own, or test cards in the sandbox. */
export function PaymentForm(props: PaymentFormProps) {
  const { t } = useText();
  const config = useConfig();
  if (config.isError) return <Failed problem={config.error} retry={() => config.refetch()} />;
  if (!config.data) return <p className="text-soft">{t.card.loading}</p>;
  const key = config.data.payment.publishableKey;
  return key === undefined ? <SandboxCard {...props} /> : <StripeCard {...props} publishableKey={key} />;
}
