import { answered, api, type Cart, type CartWarning, type Product } from '@/api/client';
import { isCode } from '@/api/problem';
import { Stored } from '@/shell/stored';

/** The cart as this device keeps it: the shop keeps none. */
export interface KeptCart {
  cart: Cart;
  /** What the shopper has not been told yet, or has not acknowledged. */
  warnings: CartWarning[];
  /** The order that it became, while that is not paid. */
  orderId?: string;
}

export const storedCart = new Stored<KeptCart>('marketplace.cart', (it) =>
  isKept(it) ? it : undefined,
);

function isKept(it: unknown): it is KeptCart {
  const kept = it as Partial<KeptCart> | null;
  return typeof kept?.cart?.token === 'string' && Array.isArray(kept.cart.lines) && Array.isArray(kept.warnings);
}

/** A change that was asked for and is not answered yet. */
export type Change =
  | { kind: 'add'; product: Product; quantity: number }
  | { kind: 'set'; productId: string; quantity: number };

/** What is under way, and why the last change was taken back. */
export interface Desk {
  pending: Change[];
  refusal?: unknown;
}

export const CLEAR: Desk = { pending: [] };

/**
 * Where changes of the cart are carried out: one after the other, in all tabs of this browser together, each upon what
 * the one before it left. What is refused is taken back, and the shopper is told why.
 */
export class CartDesk {
  private state: Desk = CLEAR;
  private queue: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  readonly current = () => this.state;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly add = (product: Product, quantity: number) => this.change({ kind: 'add', product, quantity });

  readonly setQuantity = (productId: string, quantity: number) => this.change({ kind: 'set', productId, quantity });

  /** Asks what the cart costs now; that it cannot be asked is no news to the shopper. */
  readonly reprice = () =>
    this.inTurn(async () => {
      const kept = storedCart.get();
      if (!kept || kept.orderId) return;
      await fresh(kept, undefined).then(keep, () => {});
    });

  /** Begins a new cart with the same lines, where the old one became an order that came to nothing. */
  readonly renew = () =>
    this.inTurn(async () => {
      const kept = storedCart.get();
      if (kept?.orderId) await anew(kept.cart, undefined).then(keep, () => {});
    });

  /** Takes over a cart that came with an answer of the shop's. */
  readonly replace = (cart: Cart) => keep(cart);

  readonly dismiss = () => {
    const kept = storedCart.get();
    if (kept) storedCart.set({ ...kept, warnings: [] });
    this.become({ refusal: undefined });
  };

  readonly became = (orderId: string) => {
    const kept = storedCart.get();
    if (kept) storedCart.set({ ...kept, orderId });
  };

  readonly clear = () => storedCart.set(undefined);

  private change(change: Change): void {
    this.become({ pending: [...this.state.pending, change], refusal: undefined });
    void this.inTurn(async () => {
      const done = () => this.state.pending.filter((it) => it !== change);
      try {
        const cart = await fresh(storedCart.get(), change);
        this.become({ pending: done() });
        keep(cart);
      } catch (refusal) {
        this.become({ pending: done(), refusal });
      }
    });
  }

  private become(part: Partial<Desk>) {
    this.state = { ...this.state, ...part };
    this.listeners.forEach((listener) => listener());
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(() => locked(work));
    return this.queue;
  }
}

/** One tab at a time; browsers without locks, and pages without TLS, have one queue for each tab. */
async function locked(work: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request('marketplace.cart', work);
  else await work();
}

function keep(cart: Cart) {
  const known = storedCart.get()?.warnings ?? [];
  const told = cart.warnings.map((it) => it.productId);
  storedCart.set({ cart, warnings: [...known.filter((it) => !told.includes(it.productId)), ...cart.warnings] });
}

/** The cart after a change, or priced afresh. One that became an order or grew too old begins anew with the same lines. */
async function fresh(kept: KeptCart | undefined, change: Change | undefined): Promise<Cart> {
  if (!kept) return asked(undefined, change);
  if (kept.orderId) return anew(kept.cart, change);
  try {
    return await asked(kept.cart.token, change);
  } catch (problem) {
    if (isCode(problem, 'cart-expired', 'cart-token-invalid')) return anew(kept.cart, change);
    throw problem;
  }
}

function asked(cart: string | undefined, change: Change | undefined): Promise<Cart> {
  if (change?.kind === 'set' && cart !== undefined) {
    const { productId, quantity } = change;
    return answered(api.PUT('/cart', { body: { cart, items: [{ productId, quantity }] } }));
  }
  const items = change?.kind === 'add' ? [{ productId: change.product.id, quantity: change.quantity }] : [];
  return answered(api.POST('/cart', { body: { cart, items } }));
}

async function anew(old: Cart, change: Change | undefined): Promise<Cart> {
  const items = old.lines.map(({ productId, quantity }) => ({ productId, quantity }));
  const again = await answered(api.POST('/cart', { body: { items } }));
  const warnings = [...again.warnings, ...priceChanges(old, again)];
  const cart = change ? await asked(again.token, change) : again;
  return { ...cart, warnings: [...warnings, ...cart.warnings] };
}

/** A new cart knows nothing of what the shopper was shown before; this device does. */
function priceChanges(old: Cart, again: Cart): CartWarning[] {
  return again.lines.flatMap(({ productId, title, unitPrice: now }) => {
    const was = old.lines.find((line) => line.productId === productId)?.unitPrice;
    return was && was.minorUnits !== now.minorUnits
      ? [{ code: 'price-changed' as const, productId, title, message: '', was, now }]
      : [];
  });
}

/** What the shopper sees while changes are under way: the cart as it will be if nothing is refused. */
export function inEffect(cart: Cart | undefined, pending: Change[]): Pick<Cart, 'lines' | 'total'> | undefined {
  const currency = cart?.total.currency;
  const start = cart ? { lines: cart.lines, total: cart.total } : undefined;
  if (pending.length === 0) return start;
  const lines = pending.reduce(applied, cart?.lines ?? []);
  const minorUnits = lines.reduce((sum, line) => sum + line.total.minorUnits, 0);
  return { lines, total: { minorUnits, currency: currency ?? lines[0]?.total.currency ?? 'EUR' } };
}

type Lines = Cart['lines'];

function applied(lines: Lines, change: Change): Lines {
  if (change.kind === 'set') {
    return lines
      .map((line) => (line.productId === change.productId ? of(line, change.quantity) : line))
      .filter((line) => line.quantity > 0);
  }
  const { product, quantity } = change;
  const there = lines.find((line) => line.productId === product.id);
  if (there) return lines.map((line) => (line === there ? of(line, Math.min(99, line.quantity + quantity)) : line));
  const { id: productId, slug, title, images, price: unitPrice, availability } = product;
  return [...lines, of({ productId, slug, title, image: images[0], unitPrice, availability, quantity, total: unitPrice }, quantity)];
}

function of(line: Lines[number], quantity: number): Lines[number] {
  const { minorUnits, currency } = line.unitPrice;
  return { ...line, quantity, total: { minorUnits: minorUnits * quantity, currency } };
}
