import { expect, fillAddress, openProduct, pay, pickCard, test, toCheckout, toPayment, type Product } from '../shop.ts';

test('a shopper finds something, buys it, and follows it to the door @phone', async ({ page, backstage }, info) => {
  const product = await backstage.product(info.project.name === 'phone' ? 0 : 1);
  await page.goto('/shop/');
  await page.getByRole('textbox', { name: 'Search' }).fill(product.title);
  await page.getByRole('link', { name: product.title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(product.title);
  await expect(page).toHaveTitle(new RegExp(product.title));

  await page.getByRole('button', { name: 'Add to cart' }).click();
  const drawer = page.getByRole('dialog', { name: 'Your cart' });
  await expect(drawer.getByRole('link', { name: product.title })).toBeVisible();
  await drawer.getByRole('link', { name: 'Checkout' }).click();

  await fillAddress(page);
  await page.getByRole('button', { name: 'Continue to delivery' }).click();
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  const total = await page.getByTestId('total').innerText();
  await expect(page.getByRole('button', { name: `Pay ${total}` })).toBeVisible();
  await pay(page);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Thank you!|It is on its way|It has arrived/);
  await expect(page.getByTestId('recipient')).toContainText('417 Montgomery Street');
  await expect(page.getByTestId('total')).toHaveText(total);
  await expect(page.getByRole('button', { name: 'Cart, 0 items' })).toBeVisible();

  await expect(page.getByTestId('progress').locator('[data-done=true]')).toHaveCount(5, { timeout: 40_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('It has arrived');
  await expect(page.getByText('Out for delivery', { exact: true })).toBeVisible();

  await page.reload();
  await expect(page.getByTestId('recipient')).toContainText('R•••');
  await expect(page.getByTestId('recipient')).not.toContainText('Montgomery');
});

test('the whole purchase can be made with the keyboard', async ({ page, backstage }) => {
  const product = await backstage.product(2);
  await openProduct(page, product);
  const focusTo = async (name: string | RegExp) => {
    for (let steps = 0; steps < 60; steps++) {
      const focused = page.locator(':focus');
      if ((await focused.count()) === 1 && (await accessibleName(focused)).match(name)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not come to ${name}`);
  };
  const accessibleName = (focused: ReturnType<typeof page.locator>) =>
    focused.evaluate((it) => {
      const labels = it instanceof HTMLInputElement || it instanceof HTMLSelectElement ? [...(it.labels ?? [])] : [];
      return it.getAttribute('aria-label') ?? (labels.map((label) => label.textContent).join(' ') || it.textContent || '');
    });

  await focusTo(/^Add to cart$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await focusTo(/^Checkout$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Checkout' })).toBeFocused();
  for (const [field, text] of Object.entries({
    'Full name': 'Robin Moss',
    'E-mail': 'robin@example.com',
    'Street and number': '417 Montgomery Street',
    'Postal code': '94104',
    'Town or city': 'San Francisco',
    'State or region': 'CA',
    Country: 'United States',
  })) {
    await focusTo(new RegExp(`^${field}`));
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  if (await page.getByRole('button', { name: 'Continue to delivery' }).isVisible()) {
    await focusTo(/^Continue to delivery$/);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'How it gets there' })).toBeFocused();
  await focusTo(/^Continue to payment$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'How you pay' })).toBeFocused();
  await focusTo(/^Pay /);
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/shop\/order\//);
  await expect(page.getByText('Paid').first()).toBeVisible();
});

test('whoever leaves the cart drawer is back where they were', async ({ page, backstage }) => {
  await openProduct(page, await backstage.product(2));
  const button = page.getByRole('button', { name: /^Cart, / });
  await button.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('what is missing is said field by field, and the first one gets the focus', async ({ page, backstage }) => {
  await toPaymentless(page, await backstage.product(2));
  await page.getByLabel('E-mail').fill('nobody');
  await page.getByRole('button', { name: 'Continue to delivery' }).click();

  await expect(page.getByLabel('Full name')).toBeFocused();
  await expect(page.getByText('An e-mail address looks like name@example.com.')).toBeVisible();
  await expect(page.getByText('This is needed.')).toHaveCount(5);
});

async function toPaymentless(...[page, product]: Parameters<typeof openProduct>) {
  await openProduct(page, product);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Checkout' }).click();
}

test('pressing twice orders once', async ({ page, backstage }) => {
  await toPayment(page, await backstage.product(3));
  let orders = 0;
  await page.route('**/orders', async (route) => {
    orders++;
    await new Promise((later) => setTimeout(later, 300));
    await route.continue();
  });
  await page.getByRole('button', { name: /^Pay / }).dblclick();

  await expect(page).toHaveURL(/\/shop\/order\//);
  expect(orders).toBe(1);
});

test('no step of it is lost by a reload', async ({ page, backstage }) => {
  const product = await backstage.product(4);
  await openProduct(page, product);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByText('Shipping is chosen at checkout.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Cart, 1 item' })).toBeVisible();

  await page.goto('/shop/checkout/');
  await fillAddress(page);
  await page.reload();
  await expect(page.getByLabel('Street and number')).toHaveValue('417 Montgomery Street');
  await page.getByRole('button', { name: 'Continue to delivery' }).click();
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await page.reload();
  await pickCard(page, 'Is declined');
  await pay(page);
  await expect(page.getByText('Your card was declined', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('Only the payment is missing.')).toBeVisible();
  await pickCard(page, 'Pays');
  await pay(page);
  await expect(page).toHaveURL(/\/shop\/order\//);
  await page.reload();
  await expect(page.getByText(product.title)).toBeVisible();
});

test.describe('while the carrier does not answer', () => {
  test.use({ expectedFailures: /Failed to load resource/ });

  test('standard shipping is told with its price, and is what is paid', async ({ page, backstage }) => {
    const { standardShipping } = await backstage.json<{ standardShipping: Product['price'] }>('/config');
    const product = await backstage.product(23);
    await page.route('**/cart/quote', (route) => route.abort());
    await toPayment(page, product);
    const price = standardShipping.minorUnits === 0 ? 'Free' : euros(standardShipping.minorUnits);

    await expect(page.getByText(`Standard shipping · ${price}`)).toBeVisible();
    await expect(page.getByTestId('total')).toHaveText(euros(product.price.minorUnits + standardShipping.minorUnits));
    const total = await page.getByTestId('total').innerText();
    await pay(page);
    await expect(page).toHaveURL(/\/shop\/order\//);
    await expect(page.getByTestId('total')).toHaveText(total);
  });

  test('who pays what the carrier asks waits for its answer', async ({ page, backstage }) => {
    await page.route('**/config', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: { ...(await answer.json()), standardShipping: undefined } });
    });
    await page.route('**/cart/quote', (route) => route.abort());
    await toCheckout(page, await backstage.product(24));
    await fillAddress(page);
    await page.getByRole('button', { name: 'Continue to delivery' }).click();

    await expect(page.getByText('What shipping costs is for the carrier to say.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Continue to payment' })).toBeHidden();
    await page.unroute('**/cart/quote');
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.getByRole('button', { name: 'Continue to payment' }).click();
    await expect(page.getByLabel('Card number')).toBeVisible();
  });

  const euros = (minorUnits: number) => `€${(minorUnits / 100).toFixed(2)}`;
});

test.describe('where nothing can be told live', () => {
  test.use({ expectedFailures: /Failed to load resource/ });

  test('an order is asked for now and then, until it has arrived', async ({ page, backstage }) => {
    await page.route('**/orders/*/events', (route) => route.abort());
    await toPayment(page, await backstage.product(25));
    await pay(page);

    await expect(page.getByText('Checking now and then')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('It has arrived');
  });
});
