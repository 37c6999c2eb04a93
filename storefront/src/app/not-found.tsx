'use client';

import { useText } from '@/text/TextProvider';
import { Missing } from '@/ui/States';

export default function NotFound() {
  const { t } = useText();
  return <Missing title={t.state.notFound} hint={t.state.notFoundHint} />;
}
