'use client';

import { Lock } from 'lucide-react';
import type { Money } from '@/api/client';
import { useText } from '@/text/TextProvider';

export function PayButton({ amount, busy }: { amount: Money; busy: boolean }) {
  const { t, money } = useText();
  return (
    <button type="submit" className="button w-full text-lg" aria-disabled={busy}>
      <Lock aria-hidden className="size-4.5" />
      {busy ? t.checkout.paying : t.checkout.pay(money(amount))}
    </button>
  );
}
