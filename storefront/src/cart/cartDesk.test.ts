import { expect, test } from 'vitest';
import type { Cart, Product } from '@/api/client';
import { inEffect } from './cartDesk';

const euros = (minorUnits: number) => ({ minorUnits, currency: 'EUR' });

const mug: Product = {
  id: 'mug',
  slug: 'mug',
  title: 'Mug',
  description: '',
  price: euros(1500),
  availability: { inStock: true },
  categories: [],
  images: [],
};

const cart: Cart = {
  token: 'token',
  id: 'id',
  lines: [
    { productId: 'lamp', slug: 'lamp', title: 'Lamp', quantity: 2, unitPrice: euros(4000), total: euros(8000), availability: { inStock: true } },
  ],
  total: euros(8000),
  warnings: [],
  expiresAt: '2026-12-24T12:00:00Z',
};

test('what is added shows at once, priced as it was shown', () => {
  const shown = inEffect(cart, [{ kind: 'add', product: mug, quantity: 2 }]);

  expect(shown?.lines.map((line) => [line.productId, line.quantity])).toEqual([['lamp', 2], ['mug', 2]]);
  expect(shown?.total).toEqual(euros(11000));
});

test('what is added once more is the same line', () => {
  const twice = [{ kind: 'add' as const, product: mug, quantity: 1 }, { kind: 'add' as const, product: mug, quantity: 2 }];

  expect(inEffect(undefined, twice)).toMatchObject({ lines: [{ productId: 'mug', quantity: 3 }], total: euros(4500) });
});

test('a quantity of nothing takes the line out', () => {
  expect(inEffect(cart, [{ kind: 'set', productId: 'lamp', quantity: 0 }])).toEqual({ lines: [], total: euros(0) });
});

test('with nothing under way it is the cart as the shop priced it', () => {
  expect(inEffect(cart, [])).toEqual({ lines: cart.lines, total: cart.total });
});
