'use client';

import { Failed } from '@/ui/States';

export default function Broken({ error, reset }: { error: Error; reset: () => void }) {
  return <Failed alone problem={error} retry={reset} />;
}
