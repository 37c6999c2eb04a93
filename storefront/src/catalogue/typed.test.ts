import { expect, test } from 'vitest';
import { asAmount, heard, telling, typing, writtenSoFar } from './typed';

const empty = { text: '', told: [] };

test('what the address was told comes back late and takes no letter away', () => {
  const told = telling(typing(telling(typing(empty, 'la'), 'la'), 'lam'), 'lam');
  const typed = typing(told, 'lamp');

  expect(heard(typed, 'la').text).toBe('lamp');
  expect(heard(heard(typed, 'la'), 'lam')).toEqual({ text: 'lamp', told: [] });
});

test('an address that skipped a word knows the later one all the same', () => {
  const told = telling(telling(typing(empty, 'lamp'), 'la'), 'lamp');

  expect(heard(told, 'lamp')).toEqual({ text: 'lamp', told: [] });
});

test('an address that others changed is shown', () => {
  const told = telling(typing(empty, 'lamp'), 'lamp');

  expect(heard(heard(told, 'lamp'), '')).toEqual(empty);
});

test('a price may be written to its end, and nothing else than a price', () => {
  expect(['', '1', '12', '12.', '12.5', '12,50'].map(asAmount)).toEqual(['', '1', '12', '12.', '12.5', '12,50']);
  expect(['.', 'x', '1.2.3', '1.2345'].map(asAmount)).toEqual([undefined, undefined, undefined, undefined]);
  expect(['12.', '12,', '12.5', ''].map(writtenSoFar)).toEqual(['12', '12', '12.5', '']);
});
