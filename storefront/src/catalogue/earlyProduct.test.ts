import { afterEach, expect, test, vi } from 'vitest';
import { LARGE, pictureSources } from '@/ui/pictureSources';
import { earlyAnswer, forgetEarly } from '@/api/early';
import { EARLY_PICTURE, EARLY_PRODUCT, productPath } from './earlyProduct';

const PHOTO = 'https://cdn.sanity.io/images/p/production/abc-1200x900.jpg';
const DRAWING = 'http://127.0.0.1:3333/images/sandbox/production/abc-640x640.svg';

afterEach(() => vi.unstubAllGlobals());

/** Enters the shop by a product's page; what its script has made of the picture there. */
async function enter(search: string, answer: unknown, status = 200) {
  const fetch = vi.fn(async () => new Response(JSON.stringify(answer), { status }));
  const picture: Record<string, string> = {};
  const document = { getElementById: (id: string) => (id === EARLY_PICTURE ? picture : null) };
  const page = {} as Window;
  vi.stubGlobal('window', page);
  new Function('window', 'location', 'document', 'fetch', EARLY_PRODUCT)(page, { search }, document, fetch);
  await new Promise((done) => setImmediate(done));
  return { fetch, picture };
}

test('the product is asked for and its picture is shown before the scripts are there', async () => {
  const { fetch, picture } = await enter('?id=oak%20chair', { images: [{ url: PHOTO }] });

  expect(fetch).toHaveBeenCalledExactlyOnceWith('/products/oak%20chair');
  expect(picture).toEqual({ src: pictureSources(PHOTO).src, srcset: pictureSources(PHOTO).srcSet, sizes: LARGE });
});

test('a drawing has one size', async () => {
  expect((await enter('?id=oak', { images: [{ url: DRAWING }] })).picture).toEqual({ src: DRAWING });
});

test.each([['?id=oak', { images: [] }], ['?id=oak', { code: 'product-not-found' }], ['', {}]])(
  'where there is no picture, none is shown (%s, %o)',
  async (search, answer) => expect((await enter(search, answer)).picture).toEqual({}),
);

test('the product is known until it is forgotten, and one promise tells it', async () => {
  await enter('?id=oak', { id: 'oak', images: [] });
  const answer = earlyAnswer(productPath('oak'));

  expect(earlyAnswer(productPath('oak'))).toBe(answer);
  await expect(answer).resolves.toEqual({ id: 'oak', images: [] });
  forgetEarly(productPath('oak'));
  expect(earlyAnswer(productPath('oak'))).toBeUndefined();
});

test('what was refused is not known', async () => {
  await enter('?id=oak', { code: 'product-not-found' }, 404);

  await expect(earlyAnswer(productPath('oak'))).resolves.toBeUndefined();
  forgetEarly(productPath('oak'));
});
