import { expect, test } from '../shop.ts';

test('every wish stands in the address, and back takes it back', async ({ page }) => {
  await page.goto('/shop/');
  await page.getByRole('button', { name: 'Kitchen' }).click();
  await expect(page).toHaveURL(/category=kitchen/);
  await page.getByLabel('Sort by').selectOption('price');
  await page.getByLabel('In stock only').click();
  await expect(page).toHaveURL(/category=kitchen.*sort=price.*inStock=true/);
  await expect(page.getByLabel('In stock only')).toBeChecked();
  await expect(page.getByRole('button', { name: 'Kitchen' })).toHaveAttribute('aria-pressed', 'true');

  await page.goBack();
  await expect(page.getByLabel('In stock only')).not.toBeChecked();
  await page.goBack();
  await expect(page.getByLabel('Sort by')).toHaveValue('newest');
  await page.goForward();
  await expect(page.getByLabel('Sort by')).toHaveValue('price');
  await page.reload();
  await expect(page.getByLabel('Sort by')).toHaveValue('price');
});

test('the search answers while it is typed', async ({ page }) => {
  await page.goto('/shop/');
  await expect(page.getByRole('article')).toHaveCount(24);
  await page.getByRole('textbox', { name: 'Search' }).pressSequentially('lamp', { delay: 40 });

  await expect(page).toHaveURL(/q=lamp/);
  await expect(page.getByRole('article').first()).toContainText(/lamp/i);
  await page.getByRole('textbox', { name: 'Search' }).fill('xyzzy');
  await expect(page.getByRole('heading', { name: 'Nothing like that on our shelves.' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page.getByRole('article')).toHaveCount(24);
});

test('prices are narrowed in the shop’s currency', async ({ page }) => {
  await page.goto('/shop/?sort=price');
  await page.getByLabel('Price from').fill('40');
  await page.getByLabel('Price to').fill('60');
  await expect(page).toHaveURL(/min=40&max=60/);

  await expect(page.getByRole('article').first()).toContainText(/€(4\d|5\d|60)\.\d\d/);
});

test('who comes back from a product is where they were, with all they had loaded', async ({ page }) => {
  await page.goto('/shop/');
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.getByRole('article')).toHaveCount(48);
  const far = page.getByRole('article').nth(40);
  await far.scrollIntoViewIfNeeded();
  await far.getByRole('link').click();
  await expect(page).toHaveURL(/product/);
  await page.goBack();

  await expect(page.getByRole('article')).toHaveCount(48);
  await expect(far).toBeInViewport();
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(48);
});

test('a product tells search engines what it is', async ({ page, backstage }) => {
  const product = await backstage.product(2);
  await page.goto(`/shop/product/?id=${product.slug}&from=letter`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`/shop/product/\\?id=${product.slug}$`));
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', new RegExp(product.title));
  await expect(page).toHaveTitle(new RegExp(product.title));
  const ld = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');

  await page.getByRole('link', { name: 'All things' }).first().click();
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/shop\/$/);
  await expect(page.locator('meta[property="og:image"]')).toHaveCount(0);
  expect(ld).toMatchObject({ '@type': 'Product', name: product.title, offers: { priceCurrency: product.price.currency } });
});

test('a product of several pictures shows the one that is chosen, by the keyboard too', async ({ page, backstage }) => {
  const product = await backstage.product(26);
  await backstage.pictures(product, [product, await backstage.product(27), await backstage.product(28)]);
  const pictures = page.getByRole('region', { name: 'Pictures' });
  const shown = pictures.getByRole('img', { name: /.+/ });
  await expect(async () => {
    await page.goto(`/shop/product/?id=${product.slug}`);
    await expect(pictures.getByRole('button')).toHaveCount(3, { timeout: 2_000 });
  }).toPass();
  const first = await shown.getAttribute('src');
  await expect(pictures.getByRole('button', { name: 'Picture 1 of 3' })).toHaveAttribute('aria-pressed', 'true');

  await pictures.getByRole('button', { name: 'Picture 1 of 3' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(pictures.getByRole('button', { name: 'Picture 2 of 3' })).toHaveAttribute('aria-pressed', 'true');
  await expect(shown).not.toHaveAttribute('src', first ?? '');
  await expect.poll(() => shown.evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth > 0)).toBe(true);
});

test('the shop has its icon where browsers look when nothing named one', async ({ request }) => {
  const icon = await request.get('/favicon.ico');

  expect(icon.status()).toBe(200);
  expect(icon.headers()['content-type']).toContain('image/svg+xml');
});

test('it speaks German to those who want it, and dark to those who like it', async ({ page }) => {
  await page.goto('/shop/');
  await page.getByLabel('Language').selectOption('de');
  await expect(page.getByRole('textbox', { name: 'Suche' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByLabel('Farben').selectOption('dark');
  await page.reload();

  await expect(page.getByRole('textbox', { name: 'Suche' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test.describe('while the shop is out of order', () => {
  test.use({ expectedFailures: /Failed to load resource|ERR_INTERNET_DISCONNECTED/ });

  test('an unknown product and an unknown page say so', async ({ page }) => {
    await page.goto('/shop/product/?id=no-such-thing');
    await expect(page.getByRole('heading', { name: 'This thing is not sold here' })).toBeVisible();
    await page.goto('/shop/no-such-page/');
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    await page.goto('/shop/order/?id=mfzwizltoq2gk3djn5xgs43fmnzgk5bs');
    await expect(page.getByRole('heading', { name: 'We know of no such order' })).toBeVisible();
  });

  test('a list that fails can be asked for again', async ({ page }) => {
    let broken = true;
    await page.route('**/products?*', (route) => (broken ? route.abort() : route.continue()));
    await page.goto('/shop/');
    await expect(page.getByRole('heading', { name: 'The shop cannot be reached' })).toBeVisible();
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();

    await expect(page.getByRole('article')).toHaveCount(24);
  });

  test('who goes offline is told', async ({ page, context }) => {
    await page.goto('/shop/');
    await expect(page.getByRole('article')).toHaveCount(24);
    await context.setOffline(true);
    await expect(page.getByText('You are offline.')).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText('You are offline.')).toBeHidden();
  });
});

test('a slow shop shows what is to come, without moving it when it is there', async ({ page }) => {
  await page.route('**/products?*', async (route) => {
    await new Promise((later) => setTimeout(later, 800));
    await route.continue();
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        Object.assign(window, { shifted: ((window as { shifted?: number }).shifted ?? 0) + entry.value });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/shop/');
  await expect(page.locator('.skeleton').first()).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(24);

  expect(await page.evaluate(() => (window as { shifted?: number }).shifted ?? 0)).toBeLessThan(0.1);
});
