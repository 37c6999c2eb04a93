import { expect, test as base, type APIRequestContext, type Page } from '@playwright/test';

const LAKE = process.env.LAKE_URL ?? 'http://127.0.0.1:8181';
const BANK = process.env.PAYMENT_URL ?? 'http://127.0.0.1:8182';
const EDITOR = { Authorization: 'Bearer editor' };
const PLENTY = 12;
const OPERATOR = process.env.OPERATOR_TOKEN ?? '';

export interface Product {
  id: string;
  slug: string;
  title: string;
  price: { minorUnits: number; currency: string };
  availability: { inStock: boolean; left?: number };
}

/** What a test does behind the shopper's back: as an editor, an operator, the bank, or the shopper's other self. */
export class Backstage {
  constructor(
    private readonly request: APIRequestContext,
    private readonly shop: string,
  ) {}

  /** A product with plenty left that no other test touches, as long as each names its own number, whatever the others sell. */
  async product(number: number): Promise<Product> {
    const { items } = await this.json<{ items: Product[] }>('/products?sort=title&limit=100');
    const product = items.filter((it) => it.availability.left !== undefined)[number]!;
    if (product.availability.left! < PLENTY) await this.leave(product, PLENTY);
    return product;
  }

  async json<T>(path: string): Promise<T> {
    const answer = await this.request.get(this.shop + path);
    expect(answer.status()).toBe(200);
    return answer.json();
  }

  /** Changes how many are left, by counting goods in or out. */
  async leave(product: Product, left: number): Promise<void> {
    const before = (await this.json<Product>(`/products/${product.id}`)).availability.left ?? 0;
    const answer = await this.request.post(`${this.shop}/inventory/${product.id}`, {
      headers: { Authorization: `Bearer ${OPERATOR}`, 'Idempotency-Key': crypto.randomUUID() },
      data: { change: left - before },
    });
    expect(answer.status()).toBe(200);
  }

  /** Publishes another price, as an editor would. */
  async price(product: Product, amount: number): Promise<void> {
    await this.edit(product, { price: amount });
  }

  /** Publishes a picture of each of these products as this one's. */
  async pictures(product: Product, of: Product[]): Promise<void> {
    const query = encodeURIComponent(`*[_id in ${JSON.stringify(of.map((it) => it.id))}].images[0]`);
    const answer = await this.request.get(`${LAKE}/v2025-02-19/data/query/production?query=${query}`, { headers: EDITOR });
    const { result } = (await answer.json()) as { result: object[] };
    await this.edit(product, { images: result.map((it, index) => ({ ...it, _key: `picture-${index}` })) });
  }

  private async edit(product: Product, fields: object): Promise<void> {
    const answer = await this.request.post(`${LAKE}/v2025-02-19/data/mutate/production?visibility=sync`, {
      headers: EDITOR,
      data: { mutations: [{ patch: { id: product.id, set: fields } }] },
    });
    expect(answer.status()).toBe(200);
  }

  /** Makes the bank's next answer to a confirmation get lost, as docs/sandbox-faults.md says. */
  async loseTheBanksAnswer(card: string): Promise<void> {
    const answer = await this.request.post(`${BANK}/sandbox/faults`, {
      data: {
        when: { method: 'POST', path: '/v1/payment_intents/*/confirm', body: card },
        times: 1,
        fault: { type: 'drop', moment: 'after' },
      },
    });
    expect(answer.ok()).toBe(true);
  }
}

interface Fixtures {
  backstage: Backstage;
  /** Failures of requests that a test brings about, which the browser writes to its console. */
  expectedFailures: RegExp;
}

export const test = base.extend<Fixtures>({
  expectedFailures: [/^$/, { option: true }],
  backstage: async ({ request, baseURL }, use) => use(new Backstage(request, baseURL ?? '')),
  /** A page whose console must stay silent. */
  page: async ({ page, expectedFailures }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      const text = `${message.text()} ${message.location().url}`;
      if (message.type() === 'error' && !expectedFailures.test(text)) complaints.push(text);
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await use(page);
    expect(complaints, 'The console must stay silent').toEqual([]);
  },
});

export { expect };

/** The shopper at work. */
export async function openProduct(page: Page, product: Product) {
  await page.goto(`/shop/product/?id=${product.slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(product.title);
}

export async function fillCart(page: Page, product: Product) {
  await openProduct(page, product);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('dialog', { name: 'Your cart' }).getByText('Shipping is chosen at checkout.')).toBeVisible();
}

export async function toCheckout(page: Page, product: Product) {
  await fillCart(page, product);
  await page.getByRole('dialog').getByRole('link', { name: 'Checkout' }).click();
  await expect(page.getByRole('heading', { name: 'Checkout' })).toBeVisible();
}

export async function fillAddress(page: Page) {
  await page.getByLabel('Full name').fill('Robin Moss');
  await page.getByLabel('E-mail').fill('robin@example.com');
  await page.getByLabel('Street and number').fill('417 Montgomery Street');
  await page.getByLabel('Town or city').fill('San Francisco');
  await page.getByLabel('State or region').fill('CA');
  await page.getByLabel('Postal code').fill('94104');
  await page.getByLabel('Country').selectOption('US');
}

export async function toDelivery(page: Page, product: Product) {
  await toCheckout(page, product);
  await fillAddress(page);
  await page.getByRole('button', { name: 'Continue to delivery' }).click();
  await expect(page.getByRole('button', { name: 'Continue to payment' })).toBeVisible();
}

export async function toPayment(page: Page, product: Product) {
  await toDelivery(page, product);
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expect(page.getByLabel('Card number')).toBeVisible();
}

export async function pickCard(page: Page, card: string) {
  await page.getByRole('button', { name: card, exact: true }).click();
}

export async function pay(page: Page) {
  await page.getByRole('button', { name: /^Pay / }).click();
}
