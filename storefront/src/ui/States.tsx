'use client';

import { ApiProblem, Unreachable } from '@/api/problem';
import { useText } from '@/text/TextProvider';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** A place where something should be, and is not; `alone` when there is nothing else on the page. */
export function Blank({
  title,
  hint,
  alone = false,
  children,
}: {
  title: string;
  hint: string;
  alone?: boolean;
  children?: ReactNode;
}) {
  const Heading = alone ? 'h1' : 'h2';
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-4 py-20 text-center">
      <svg viewBox="0 0 96 64" className="w-28 text-edge" aria-hidden fill="none" stroke="currentColor" strokeWidth="2">
        <path d="M10 26h76a38 34 0 0 1-76 0Z" />
        <path d="M30 26c-2-8 4-10 2-18M48 26c-2-8 4-10 2-18M66 26c-2-8 4-10 2-18" strokeDasharray="3 4" />
      </svg>
      <Heading className="text-3xl">{title}</Heading>
      <p className="text-soft">{hint}</p>
      {children}
    </div>
  );
}

/** Something failed, why, and the way on. */
export function Failed({ problem, retry, alone }: { problem: unknown; retry: () => void; alone?: boolean }) {
  const { t } = useText();
  const unreachable = problem instanceof Unreachable;
  const known = problem instanceof ApiProblem && problem.status < 500;
  return (
    <div role="alert">
      <Blank
        alone={alone}
        title={unreachable ? t.state.unreachable : t.state.failed}
        hint={unreachable ? t.state.unreachableHint : known ? problem.message : t.state.failedHint}
      >
        <button type="button" className="button" onClick={retry}>
          {t.state.retry}
        </button>
      </Blank>
    </div>
  );
}

export function Missing({ title, hint }: { title: string; hint: string }) {
  const { t } = useText();
  return (
    <Blank alone title={title} hint={hint}>
      <Link href="/" className="button">
        {t.product.back}
      </Link>
    </Blank>
  );
}

/** A message that stays: what went wrong, or what changed. */
export function Notice({
  title,
  children,
  tone = 'clay',
  action,
}: {
  title: string;
  children?: ReactNode;
  tone?: 'clay' | 'moss';
  action?: ReactNode;
}) {
  const colours = tone === 'clay' ? 'border-clay bg-clay-wash' : 'border-moss bg-moss-wash';
  return (
    <div role={tone === 'clay' ? 'alert' : 'status'} className={`rounded-2xl border-l-4 ${colours} px-5 py-4`}>
      <p className="font-semibold">{title}</p>
      <div className="space-y-1 text-[0.975rem]">{children}</div>
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
