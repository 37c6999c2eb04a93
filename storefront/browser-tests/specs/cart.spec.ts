import { expect, fillCart, openProduct, pay, test, toPayment } from '../shop.ts';

/** What the browser says of answers that refuse. */
test.use({ expectedFailures: /Failed to load resource.*(409|503)/ });

test('a price that rose meanwhile is told before anything is ordered', async ({ page, backstage }) => {
  const product = await backstage.product(11);
  await toPayment(page, product);
  await backstage.price(product, product.price.minorUnits / 100 + 5);
  await pay(page);

  await expect(page.getByText('The price changed before you paid')).toBeVisible();
  await expect(page.getByText(new RegExp(`${product.title} now costs .*; you were shown`))).toBeVisible();
  await pay(page);
  await expect(page).toHaveURL(/\/shop\/order\//);
});

test('who comes back to the page, or to its window, sees today’s price and is told of it', async ({ page, backstage }) => {
  await page.clock.install();
  const product = await backstage.product(12);
  await fillCart(page, product);
  await backstage.price(product, product.price.minorUnits / 100 + 3);
  await page.goto('/shop/cart/');

  await expect(page.getByText(new RegExp(`${product.title} now costs`))).toBeVisible();
  await page.getByRole('button', { name: 'Understood' }).click();
  await expect(page.getByText('Your cart has changed')).toBeHidden();

  await backstage.price(product, product.price.minorUnits / 100 + 4);
  await page.clock.fastForward(10_000);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByText(new RegExp(`${product.title} now costs`))).toBeVisible();
});

test('what sold out between cart and checkout is told, and nothing is ordered', async ({ page, backstage }) => {
  const product = await backstage.product(13);
  await toPayment(page, product);
  await backstage.leave(product, 0);
  await pay(page);

  await expect(page.getByText(`${product.title} is sold out, and was taken out.`)).toBeVisible();
  await expect(page).toHaveURL(/\/shop\/checkout\//);
  await backstage.leave(product, 20);
});

test('when fewer are left than wanted, the cart holds what is left and says so', async ({ page, backstage }) => {
  const product = await backstage.product(14);
  await openProduct(page, product);
  await page.getByRole('button', { name: `One ${product.title} more` }).click();
  await page.getByRole('button', { name: `One ${product.title} more` }).click();
  await backstage.leave(product, 2);
  await page.getByRole('button', { name: 'Add to cart' }).click();

  await expect(page.getByText(`Only 2 of ${product.title} left; you asked for 3.`)).toBeVisible();
  await expect(page.getByRole('dialog').getByText('Only 2 left', { exact: true })).toBeVisible();
  await backstage.leave(product, 20);
});

test('changes show at once and travel one after the other', async ({ page, backstage }) => {
  const product = await backstage.product(15);
  await fillCart(page, product);
  let under = 0;
  let most = 0;
  await page.route('**/cart', async (route) => {
    most = Math.max(most, ++under);
    await new Promise((later) => setTimeout(later, 200));
    await route.continue();
  });
  page.on('requestfinished', (request) => (under -= request.url().endsWith('/cart') ? 1 : 0));
  const drawer = page.getByRole('dialog');
  const more = drawer.getByRole('button', { name: `One ${product.title} more` });
  await more.click();
  await more.click();
  await more.click();

  await expect(drawer.getByRole('group').getByText('4')).toBeVisible();
  await expect(drawer.getByText('Updating …')).toBeVisible();
  await expect(drawer.getByText('Shipping is chosen at checkout.')).toBeVisible();
  await expect(drawer.getByRole('group').getByText('4')).toBeVisible();
  expect(most).toBe(1);
});

test('a cart that is not read yet is not called empty', async ({ page, request }) => {
  for (const path of ['/shop/cart/', '/shop/checkout/']) {
    expect(await (await request.get(path)).text()).not.toContain('Your cart is empty.');
  }
  await page.goto('/shop/cart/');
  await expect(page.getByText('Your cart is empty.')).toBeVisible();
});

test('two tabs hold one cart', async ({ page, context, backstage }) => {
  const product = await backstage.product(16);
  await fillCart(page, product);
  const other = await context.newPage();
  await other.goto('/shop/cart/');
  await expect(other.getByRole('link', { name: product.title })).toBeVisible();
  await other.getByRole('button', { name: `One ${product.title} more` }).click();
  await expect(page.getByRole('dialog').getByRole('group').getByText('2')).toBeVisible();

  await page.getByRole('dialog').getByRole('button', { name: `Remove ${product.title}` }).click();
  await expect(other.getByText('Your cart is empty.')).toBeVisible();
});

test('a change that is refused is taken back, and the shopper is told why', async ({ page, backstage }) => {
  const product = await backstage.product(17);
  await fillCart(page, product);
  await page.route('**/cart', (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          body: JSON.stringify({ type: '/problems/unavailable', title: 'Busy', status: 503, detail: 'Try later', code: 'unavailable', instance: 'urn:uuid:1' }),
        })
      : route.continue(),
  );
  await page.getByRole('dialog').getByRole('button', { name: `One ${product.title} more` }).click();

  await expect(page.getByText('That could not be done')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('group').getByText('1', { exact: true })).toBeVisible();
});
