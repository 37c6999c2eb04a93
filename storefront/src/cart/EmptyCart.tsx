'use client';

import Link from 'next/link';
import { useText } from '@/text/TextProvider';
import { Blank } from '@/ui/States';

export function EmptyCart({ leave }: { leave?: () => void }) {
  const { t } = useText();
  return (
    <Blank title={t.cart.empty} hint={t.cart.emptyHint}>
      <Link href="/" className="button" onClick={leave}>
        {t.cart.start}
      </Link>
    </Blank>
  );
}
