'use client';

import { ShoppingBag } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useCart } from '@/cart/CartProvider';
import { useText } from '@/text/TextProvider';
import { useConfig } from './useConfig';

export function Header() {
  const { t } = useText();
  const { count, open } = useCart();
  const sandbox = useConfig().data?.sandbox;
  return (
    <>
      <a href="#content" className="button fixed top-3 left-3 z-50 -translate-y-24 focus:translate-y-0">
        {t.shell.skip}
      </a>
      <Offline />
      <header className="sticky top-0 z-30 border-b border-line bg-paper sm:bg-paper/90 sm:backdrop-blur">
        <div className="wide flex h-18 items-center gap-4">
          <Link href="/" prefetch={false} className="flex items-center gap-3 font-display text-2xl tracking-tight">
            <Mark />
            {t.shop.name}
          </Link>
          {sandbox && (
            <span className="rounded-full border border-edge px-2.5 py-0.5 text-xs font-medium text-soft" title={t.shell.sandboxHint}>
              {t.shell.sandbox}
            </span>
          )}
          <nav className="ml-auto flex items-center gap-1 sm:gap-4" aria-label={t.shop.name}>
            <Link href="/" prefetch={false} className="link hidden py-2 font-medium no-underline hover:underline sm:block">
              {t.shell.browse}
            </Link>
            <button type="button" className="round relative" onClick={open} aria-label={t.shell.cartWith(count)}>
              <ShoppingBag aria-hidden className="size-5.5" strokeWidth={1.75} />
              {count > 0 && (
                <span
                  aria-hidden
                  className="absolute top-0 right-0 grid h-5 min-w-5 place-items-center rounded-full bg-clay px-1 text-xs font-bold text-paper"
                >
                  {count}
                </span>
              )}
            </button>
          </nav>
        </div>
      </header>
    </>
  );
}

/** A leaf in a bowl: the two halves of the name. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" className="size-8" aria-hidden>
      <path d="M3 17h26a13 13 0 0 1-26 0Z" fill="var(--clay)" />
      <path d="M16 15C10 13 9 6 12 2c6 2 8 8 4 13Z" fill="var(--moss)" />
      <path d="M17 15c0-5 3-8 8-8 0 5-3 8-8 8Z" fill="var(--moss)" opacity=".65" />
    </svg>
  );
}

function Offline() {
  const { t } = useText();
  const online = useOnline();
  return (
    <aside aria-label={t.shell.notices}>
      {!online && (
        <p role="alert" className="bg-clay px-4 py-2 text-center text-sm font-medium text-paper">
          {t.shell.offline}
        </p>
      )}
    </aside>
  );
}

function useOnline(): boolean {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    const update = () => setOnline(navigator.onLine);
    update();
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
    return () => {
      window.removeEventListener('online', update);
      window.removeEventListener('offline', update);
    };
  }, []);
  return online;
}
