'use client';

import { PageHeading } from '@/shell/PageHeading';
import { useText } from '@/text/TextProvider';

export function Welcome() {
  const { t } = useText();
  return (
    <div className="mb-5 flex items-center justify-between gap-12 overflow-hidden rounded-[2rem] bg-moss-wash px-6 py-6 sm:mb-8 sm:px-12 sm:py-8 lg:py-0">
      <div className="max-w-xl space-y-3 sm:space-y-4">
        <PageHeading className="max-sm:text-[min(3rem,11.6vw)] sm:text-6xl">{t.shop.claim}</PageHeading>
        <p className="text-soft sm:text-lg">{t.shop.description}</p>
      </div>
      <StillLife />
    </div>
  );
}

/** A plant, a jug and a bowl on a shelf. */
function StillLife() {
  return (
    <svg viewBox="0 0 420 280" className="hidden w-[26rem] shrink-0 self-end lg:block" aria-hidden>
      <path d="M60 280V150a110 110 0 0 1 220 0v130Z" fill="var(--paper)" />
      <g fill="var(--moss)">
        <path d="M166 182c-44-14-62-62-44-108 40 14 60 64 44 108Z" />
        <path d="M170 182c-6-58 20-108 66-126 18 50-12 106-66 126Z" opacity=".75" />
        <path d="M164 186c-26-2-62-16-76-50 32-8 68 14 76 50Z" opacity=".55" />
        <path d="M174 186c6-34 38-62 74-60-4 36-38 60-74 60Z" opacity=".6" />
      </g>
      <path d="M120 184h96l-12 84a14 14 0 0 1-14 12h-44a14 14 0 0 1-14-12Z" fill="var(--clay)" />
      <path d="M112 176h112v18H112Z" fill="var(--clay)" />
      <path d="M112 190h112v6l-108 2Z" fill="#000" opacity=".12" />
      <path d="M252 280c-22-6-30-26-30-48 0-26 20-38 20-58v-12h44v12c0 20 20 32 20 58 0 22-8 42-30 48Z" fill="var(--ink)" opacity=".82" />
      <path d="M290 186c34-10 44 40 12 52l-2-9c18-8 14-38-9-33Z" fill="var(--ink)" opacity=".82" />
      <path d="M304 236h104a52 44 0 0 1-104 0Z" fill="var(--edge)" />
      <path d="M304 236h104v7H305Z" fill="#fff" opacity=".25" />
      <circle cx="338" cy="224" r="17" fill="var(--clay)" opacity=".85" />
      <circle cx="368" cy="222" r="19" fill="var(--clay)" />
    </svg>
  );
}
