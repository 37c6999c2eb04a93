import { expect, test, vi } from 'vitest';
import { LARGE, pictureSources } from '@/ui/pictureSources';
import { EARLY_PRODUCT } from './earlyProduct';

const PHOTO = 'https://cdn.sanity.io/images/p/production/abc-1200x900.jpg';
const DRAWING = 'http://127.0.0.1:3333/images/sandbox/production/abc-640x640.svg';

/** Enters the shop by a product's page; the links that its script has put there. */
async function enter(search: string, answer: unknown) {
  const fetch = vi.fn(async () => new Response(JSON.stringify(answer)));
  const links: Record<string, unknown>[] = [];
  const document = { createElement: () => ({}), head: { append: (link: Record<string, unknown>) => links.push(link) } };
  const page = {} as Window;
  new Function('window', 'location', 'document', 'fetch', EARLY_PRODUCT)(page, { search }, document, fetch);
  await vi.waitFor(() => expect(fetch.mock.settledResults.every((it) => it.type === 'fulfilled')).toBe(true));
  await new Promise((done) => setImmediate(done));
  return { fetch, links, page };
}

test('the product and its picture are asked for before the scripts are there', async () => {
  const { fetch, links, page } = await enter('?id=oak%20chair', { images: [{ url: PHOTO }] });

  expect(fetch).toHaveBeenCalledExactlyOnceWith('/products/oak%20chair');
  expect(links).toEqual([
    { rel: 'preload', as: 'image', fetchPriority: 'high', imageSrcset: pictureSources(PHOTO).srcSet, imageSizes: LARGE },
  ]);
  await expect((await page.early?.['/products/oak%20chair'])?.json()).resolves.toEqual({ images: [{ url: PHOTO }] });
});

test('a drawing has one size', async () => {
  const { links } = await enter('?id=oak', { images: [{ url: DRAWING }] });

  expect(links).toEqual([{ rel: 'preload', as: 'image', fetchPriority: 'high', href: DRAWING }]);
});

test.each([['?id=oak', { images: [] }], ['?id=oak', { code: 'product-not-found' }], ['', {}]])(
  'where there is no picture, none is asked for (%s, %o)',
  async (search, answer) => expect((await enter(search, answer)).links).toEqual([]),
);
