import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { de } from './de';
import { en } from './en';
import { formatMoney } from './TextProvider';

type Tree = { [key: string]: unknown };

function leaves(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? leaves(value as Tree, `${path}${key}.`) : [path + key],
  );
}

test('every text there is in one language is there in the other', () => {
  expect(leaves(de)).toEqual(leaves(en));
});

test('whatever can happen to an order has a text', () => {
  const types = new URL('../../../domain/src/main/java/marketplace/domain/order/TimelineEvent.java', import.meta.url);
  const labels = [...readFileSync(types, 'utf8').matchAll(/^ {4}[A-Z_]+\("(\w+)"\)/gm)].map(([, label]) => label);

  expect(labels).toContain('Placed');
  expect(Object.keys(en.order.events).sort()).toEqual(labels.sort());
});

test('money is written with the digits of its currency, the way of the language', () => {
  expect(formatMoney({ minorUnits: 1999, currency: 'EUR' }, 'en')).toBe('€19.99');
  expect(formatMoney({ minorUnits: 1999, currency: 'EUR' }, 'de')).toBe('19,99\u00a0€');
  expect(formatMoney({ minorUnits: 1999, currency: 'JPY' }, 'en')).toBe('¥1,999');
});
