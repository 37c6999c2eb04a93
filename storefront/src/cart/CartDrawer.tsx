'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Announcements } from '@/shell/Announcer';
import { useText } from '@/text/TextProvider';
import { CartLines } from './CartLines';
import { CartNews } from './CartNews';
import { useCart } from './CartProvider';
import { EmptyCart } from './EmptyCart';
import { Subtotal } from './Subtotal';

/** The cart beside the page. The browser's own dialog holds the focus, and gives it back. */
export function CartDrawer() {
  const { t } = useText();
  const { cart, isOpen, close } = useCart();
  const dialog = useRef<HTMLDialogElement>(null);
  const path = usePathname();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  useEffect(close, [path, close]);
  const filled = (cart?.lines.length ?? 0) > 0;
  return (
    <dialog
      ref={dialog}
      className="drawer"
      aria-labelledby="drawer-title"
      onClose={close}
      onClick={(event) => event.target === dialog.current && close()}
    >
      {isOpen && (
        <div className="flex h-full flex-col">
          <Announcements />
          <div className="flex items-center justify-between border-b border-line px-5 py-3">
            <h2 id="drawer-title" className="text-2xl">
              {t.cart.title}
            </h2>
            <button type="button" className="round" aria-label={t.shell.close} onClick={close}>
              <X aria-hidden className="size-5.5" />
            </button>
          </div>
          <div className="flex-1 overflow-y-auto px-5 py-4" tabIndex={filled ? 0 : -1}>
            <CartNews />
            {filled ? <CartLines leave={close} /> : <EmptyCart leave={close} />}
          </div>
          {filled && (
            <div className="space-y-3 border-t border-line bg-card px-5 py-5">
              <Subtotal />
              <Link href="/checkout/" className="button w-full" onClick={close}>
                {t.cart.checkout}
              </Link>
              <Link href="/cart/" className="button-quiet w-full" onClick={close}>
                {t.cart.view}
              </Link>
            </div>
          )}
        </div>
      )}
    </dialog>
  );
}
