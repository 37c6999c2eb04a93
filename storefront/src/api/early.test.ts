import { afterEach, expect, test, vi } from 'vitest';
import { askEarly, takeEarly } from './early';

const PATH = '/products?limit=24&sort=newest';
const ANSWER = Promise.resolve(new Response('{}'));

afterEach(() => vi.unstubAllGlobals());

function enter() {
  const page = {} as Window;
  vi.stubGlobal('window', page);
  const fetch = vi.fn(() => ANSWER);
  new Function('window', 'fetch', askEarly(JSON.stringify(PATH)))(page, fetch);
  return fetch;
}

test('what was asked for early is not asked for again', () => {
  const fetch = enter();

  expect(fetch).toHaveBeenCalledExactlyOnceWith(PATH);
  expect(takeEarly({ method: 'GET', url: `http://shop.example${PATH}` })).toBe(ANSWER);
});

test('it is an answer to the first who asks, and to nothing else', () => {
  enter();

  expect(takeEarly({ method: 'GET', url: 'http://shop.example/products?limit=24&sort=title' })).toBeUndefined();
  takeEarly({ method: 'GET', url: `http://shop.example${PATH}` });
  expect(takeEarly({ method: 'GET', url: `http://shop.example${PATH}` })).toBeUndefined();
});

test('on a server nothing was asked for early', () => {
  expect(takeEarly({ method: 'GET', url: `http://shop.example${PATH}` })).toBeUndefined();
});
