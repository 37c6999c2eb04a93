import { expect, openProduct, pay, test, toDelivery } from '../shop.ts';

/** The README's pictures. With SCREENSHOTS they are made where the README looks for them. */
const FOLDER = process.env.SCREENSHOTS ? '../../docs/screenshots' : '../target/screenshots';
const PHONE = { width: 390, height: 844 };

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the list @slow', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/shop/');
  await expect(page.getByRole('article')).toHaveCount(24);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${FOLDER}/list.png` });
});

test('a product, on a phone @slow', async ({ page, backstage }) => {
  await page.setViewportSize(PHONE);
  await openProduct(page, await backstage.product(1));
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${FOLDER}/product-phone.png` });
});

test('the checkout and the order, on a phone @slow', async ({ page, backstage }) => {
  await page.setViewportSize(PHONE);
  await toDelivery(page, await backstage.product(1));
  await page.getByRole('heading', { name: 'Checkout' }).evaluate((it) => it.scrollIntoView());
  await page.screenshot({ path: `${FOLDER}/checkout-phone.png` });
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await pay(page);
  await expect(page.getByTestId('progress').locator('[data-done=true]')).toHaveCount(5, { timeout: 40_000 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: `${FOLDER}/order-phone-dark.png` });
});
