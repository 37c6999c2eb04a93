'use client';

import { FlaskConical } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useText } from '@/text/TextProvider';
import { TextField } from '@/ui/TextField';
import type { PaymentFormProps } from './PaymentForm';
import { PayButton } from './PayButton';
import { testCards, tokenOf } from './testCards';

/** A card form that knows test cards only, and says so. */
export function SandboxCard({ amount, busy, pay }: PaymentFormProps) {
  const { t } = useText();
  const [number, setNumber] = useState<string>(testCards[0].number);
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const token = tokenOf(number);
    setError(token ? undefined : t.card.unknown);
    if (token) pay(token);
  };
  return (
    <form noValidate onSubmit={submit} className="space-y-5">
      <div className="space-y-4 rounded-2xl border-2 border-dashed border-clay bg-clay-wash p-5">
        <p className="flex items-center gap-2 font-semibold">
          <FlaskConical aria-hidden className="size-5" />
          {t.card.sandboxTitle}
        </p>
        <p className="text-[0.975rem]">{t.card.sandboxHint}</p>
        <ul aria-label={t.card.pick} className="flex flex-wrap gap-2">
          {testCards.map((card) => (
            <li key={card.kind}>
              <button
                type="button"
                aria-pressed={number === card.number}
                onClick={() => setNumber(card.number)}
                className="min-h-11 rounded-full border border-edge bg-card px-4 text-sm aria-pressed:border-moss aria-pressed:bg-moss aria-pressed:text-on-moss"
              >
                {t.card.cards[card.kind]}
              </button>
            </li>
          ))}
        </ul>
        <TextField
          label={t.card.number}
          name="cardNumber"
          inputMode="numeric"
          autoComplete="off"
          maxLength={23}
          value={number}
          error={error}
          onChange={(event) => setNumber(event.target.value.replace(/[^\d ]/g, ''))}
        />
        <div className="grid grid-cols-2 items-end gap-4">
          <TextField label={t.card.expiry} name="cardExpiry" autoComplete="off" defaultValue="12/34" maxLength={5} />
          <TextField label={t.card.cvc} name="cardCvc" autoComplete="off" inputMode="numeric" defaultValue="123" maxLength={4} />
        </div>
      </div>
      <PayButton amount={amount} busy={busy} />
    </form>
  );
}
