import { expect, pay, pickCard, test, toPayment } from '../shop.ts';

test('a declined card says why and keeps every field, and another one pays @phone', async ({ page, backstage }) => {
  await toPayment(page, await backstage.product(5));
  await pickCard(page, 'Has not enough money');
  await page.getByLabel('Security code').fill('987');
  await pay(page);

  await expect(page.getByText('There is not enough money on this card.')).toBeVisible();
  await expect(page.getByText(/No money was taken\. Your things are held for you until/)).toBeVisible();
  await expect(page.getByLabel('Card number')).toHaveValue('4000 0000 0000 9995');
  await expect(page.getByLabel('Security code')).toHaveValue('987');
  await expect(page.getByText('Robin Moss, robin@example.com')).toBeVisible();

  await pickCard(page, 'Pays');
  await pay(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Thank you!|It is on its way/);
  await expect(page.getByText('The card was declined')).toBeVisible();
});

test('news of a payment may come before its answer', async ({ page, backstage }) => {
  await toPayment(page, await backstage.product(21));
  await pickCard(page, 'Is declined');
  await pay(page);
  await expect(page.getByText('Your card was declined', { exact: true })).toBeVisible();
  await page.route('**/orders/*/payments', async (route) => {
    const answer = await route.fetch();
    await page.waitForURL(/\/shop\/order\//);
    await route.fulfill({ response: answer });
  });
  const answered = page.waitForResponse(/\/payments$/);
  await pickCard(page, 'Pays');
  await pay(page);
  await answered;

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Thank you!|It is on its way/);
  await expect(page.getByTestId('recipient')).toContainText('417 Montgomery Street');
});

test('an order that waits to be paid can be paid from another tab', async ({ page, context, backstage }) => {
  await toPayment(page, await backstage.product(22));
  await pickCard(page, 'Is declined');
  await pay(page);
  await expect(page.getByText('Your card was declined', { exact: true })).toBeVisible();
  const other = await context.newPage();
  await other.goto('/shop/checkout/');
  await pickCard(other, 'Pays');
  await pay(other);

  await expect(other.getByRole('heading', { level: 1 })).toHaveText(/Thank you!|It is on its way/);
  await expect(other.getByTestId('recipient')).toContainText('R•••');
  await expect(page).toHaveURL(/\/shop\/order\//);
});

test('a number that is no test card goes nowhere', async ({ page, backstage }) => {
  await toPayment(page, await backstage.product(6));
  let orders = 0;
  page.on('request', (request) => (orders += request.url().endsWith('/orders') ? 1 : 0));
  await page.getByLabel('Card number').fill('5555 5555 5555 4444');
  await pay(page);

  await expect(page.getByText('Only test cards are accepted here.')).toBeVisible();
  expect(orders).toBe(0);
});

test('the bank asks, the shopper agrees, and it is paid @phone', async ({ page, backstage }) => {
  await toPayment(page, await backstage.product(7));
  await pickCard(page, 'Asks for 3-D Secure');
  await pay(page);
  const bank = page.frameLocator('iframe');
  await bank.getByRole('button', { name: 'Yes, complete the payment' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Thank you!|It is on its way/);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the bank asks, the shopper refuses, and another card pays', async ({ page, backstage }) => {
  await toPayment(page, await backstage.product(8));
  await pickCard(page, 'Asks for 3-D Secure');
  await pay(page);
  await page.frameLocator('iframe').getByRole('button', { name: 'No, fail the authentication' }).click();

  await expect(page.getByRole('heading', { name: 'Pay with another card' })).toBeVisible();
  await pickCard(page, 'Pays');
  await pay(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Thank you!|It is on its way/);
});

test('who closes the bank’s question can answer it later, even after a reload', async ({ page, backstage }) => {
  await toPayment(page, await backstage.product(9));
  await pickCard(page, 'Asks for 3-D Secure');
  await pay(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your payment is being confirmed');
  await page.reload();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Answer your bank' }).click();
  await page.frameLocator('iframe').getByRole('button', { name: 'Yes, complete the payment' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Thank you!|It is on its way/);
});

test('an undecided payment says that nobody is charged twice, and then how it ended', async ({ page, backstage }) => {
  await toPayment(page, await backstage.product(10));
  await page.route('**/orders/*', async (route) => {
    await route.continue();
  });
  await backstage.loseTheBanksAnswer('pm_card_visa');
  await pay(page);

  await expect(page.getByText('you will not be charged twice').or(page.getByText('Thank you!')).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Thank you!|It is on its way/, { timeout: 40_000 });
});

test.describe('while answers get lost', () => {
  test.use({ expectedFailures: /Failed to load resource/ });

  test('an order whose answer was lost is the same order when it is sent again', async ({ page, backstage }) => {
    await toPayment(page, await backstage.product(20));
    const numbers: string[] = [];
    await page.route('**/orders', async (route) => {
      const answer = await route.fetch();
      numbers.push((await answer.json()).number);
      await (numbers.length === 1 ? route.abort() : route.fulfill({ response: answer }));
    });
    await pay(page);

    await expect(page.getByText('We could not hear the answer')).toBeVisible();
    await expect(page.getByText('Robin Moss, robin@example.com')).toBeVisible();
    await pay(page);
    await expect(page.getByText(`Order ${numbers[0]}`)).toBeVisible();
    expect(new Set(numbers).size).toBe(1);
  });
});
