'use client';

import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Cart, CartWarning, Product } from '@/api/client';
import { useIsRunning, useStored } from '@/shell/stored';
import { CartDesk, CLEAR, inEffect, storedCart } from './cartDesk';

interface Cartful {
  /** Whether this device's cart has been read; an exported page knows of none. */
  known: boolean;
  /** As the shop priced it last, with what is under way already shown; undefined while nothing was ever put in. */
  cart: Pick<Cart, 'lines' | 'total'> | undefined;
  token: string | undefined;
  count: number;
  warnings: CartWarning[];
  /** The order that this cart became, while it still waits to be paid. */
  orderId: string | undefined;
  /** Whether a change is under way. */
  busy: boolean;
  /** Why the last change was taken back. */
  refusal: unknown;
  add: (product: Product, quantity: number) => void;
  setQuantity: (productId: string, quantity: number) => void;
  renew: () => Promise<void>;
  replace: (cart: Cart) => void;
  dismiss: () => void;
  became: (orderId: string) => void;
  clear: () => void;
  isOpen: boolean;
  open: () => void;
  close: () => void;
}

const Context = createContext<Cartful | undefined>(undefined);

export function useCart(): Cartful {
  const cart = use(Context);
  if (!cart) throw new Error('There is no cart around this');
  return cart;
}

const RESTED = 5_000;

export function CartProvider({ children }: { children: ReactNode }) {
  const stored = useStored(storedCart);
  const known = useIsRunning();
  const [isOpen, setOpen] = useState(false);
  const [desk] = useState(() => new CartDesk());
  const { pending, refusal } = useSyncExternalStore(desk.subscribe, desk.current, () => CLEAR);
  useRepricedOnReturn(desk);

  const shown = useMemo(() => inEffect(stored?.cart, pending), [stored, pending]);
  const open = useCallback(() => setOpen(true), []);
  const close = useCallback(() => setOpen(false), []);
  const value = useMemo(
    (): Cartful => ({
      known,
      cart: shown,
      token: stored?.cart.token,
      count: shown?.lines.reduce((sum, line) => sum + line.quantity, 0) ?? 0,
      warnings: stored?.warnings ?? [],
      orderId: stored?.orderId,
      busy: pending.length > 0,
      refusal,
      add: desk.add,
      setQuantity: desk.setQuantity,
      renew: desk.renew,
      replace: desk.replace,
      dismiss: desk.dismiss,
      became: desk.became,
      clear: desk.clear,
      isOpen,
      open,
      close,
    }),
    [known, shown, stored, pending, refusal, desk, isOpen, open, close],
  );
  return <Context value={value}>{children}</Context>;
}

/** Prices may have moved while the shopper was elsewhere. */
function useRepricedOnReturn(desk: CartDesk) {
  const last = useRef(0);
  useEffect(() => {
    const reprice = () => {
      if (document.visibilityState !== 'visible' || Date.now() - last.current < RESTED) return;
      last.current = Date.now();
      void desk.reprice();
    };
    reprice();
    window.addEventListener('focus', reprice);
    document.addEventListener('visibilitychange', reprice);
    return () => {
      window.removeEventListener('focus', reprice);
      document.removeEventListener('visibilitychange', reprice);
    };
  }, [desk]);
}
