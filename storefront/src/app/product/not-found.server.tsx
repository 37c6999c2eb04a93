'use client';

import { useText } from '@/text/TextProvider';
import { Missing } from '@/ui/States';

export default function NotSoldHere() {
  const { t } = useText();
  return <Missing title={t.product.missing} hint={t.product.missingHint} />;
}
