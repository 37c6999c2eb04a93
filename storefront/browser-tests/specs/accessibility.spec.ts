import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, fillAddress, fillCart, openProduct, pay, pickCard, test, toCheckout, toPayment } from '../shop.ts';

// Without motion from the start: a colour on its way to another is none that anybody chose.
test.use({ expectedFailures: /Failed to load resource/, contextOptions: { reducedMotion: 'reduce' } });

async function expectNoViolation(page: Page) {
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(new AxeBuilder({ page }).exclude('iframe'))).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(new AxeBuilder({ page }).withRules('color-contrast'))).toEqual([]);
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const result = await axe.analyze();
  return result.violations.map((it) => `${it.id} ${it.nodes.map((node) => node.html).join(' | ')}`);
}

test('the list, a product and what is not there @phone', async ({ page, backstage }) => {
  await page.goto('/shop/');
  await expect(page.getByRole('article')).toHaveCount(24);
  await expectNoViolation(page);
  await openProduct(page, await backstage.product(2));
  await expect(page.getByRole('heading', { name: 'More of its kind' })).toBeVisible();
  await expectNoViolation(page);
  await page.goto('/shop/nowhere/');
  await expectNoViolation(page);
});

test('the cart, beside the page and alone, empty and filled @phone', async ({ page, backstage }) => {
  await page.goto('/shop/cart/');
  await expectNoViolation(page);
  await fillCart(page, await backstage.product(2));
  await expectNoViolation(page);
  await page.goto('/shop/cart/');
  await expect(page.getByRole('list').first()).toBeVisible();
  await expectNoViolation(page);
});

test('every step of the checkout @phone', async ({ page, backstage }) => {
  await toCheckout(page, await backstage.product(2));
  await page.getByRole('button', { name: 'Continue to delivery' }).click();
  await expectNoViolation(page);
  await fillAddress(page);
  await page.getByRole('button', { name: 'Continue to delivery' }).click();
  await expect(page.getByRole('button', { name: 'Continue to payment' })).toBeVisible();
  await expectNoViolation(page);
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expect(page.getByLabel('Card number')).toBeVisible();
  await expectNoViolation(page);
});

test('a declined payment, the bank’s question, and the order @phone', async ({ page, backstage }, info) => {
  await toPayment(page, await backstage.product(info.project.name === 'phone' ? 18 : 19));
  await pickCard(page, 'Is declined');
  await pay(page);
  await expect(page.getByText('Your card was declined', { exact: true })).toBeVisible();
  await expectNoViolation(page);
  await pickCard(page, 'Asks for 3-D Secure');
  await pay(page);
  await expect(page.frameLocator('iframe').getByRole('heading')).toBeVisible();
  await expectNoViolation(page);
  await page.frameLocator('iframe').getByRole('button', { name: 'Yes, complete the payment' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Thank you!|It is on its way/);
  await expectNoViolation(page);
});
