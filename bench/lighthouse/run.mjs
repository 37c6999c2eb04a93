// Lighthouse before a shop that runs: the median of three runs of each page, on desktop and on a phone.
//   npm ci && node run.mjs [http://127.0.0.1:8080]
// Exits with 1 when a score is below what is promised.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { desktopConfig } from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { FLAGS, findBrowser } from '../../storefront/browser-tests/browser.mjs';

const SHOP = process.argv[2] ?? 'http://127.0.0.1:8080';
const RUNS = 3;
const PROMISED = {
  desktop: { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 },
  phone: { performance: 90, accessibility: 100, 'best-practices': 100, seo: 100 },
};
/** Search engines are told to leave these alone, which Lighthouse would count against them. */
const PRIVATE = ['is-crawlable'];

async function pages() {
  const { items } = await (await fetch(`${SHOP}/products?limit=1&inStock=true`)).json();
  return [
    { name: 'list', path: '/shop/' },
    { name: 'product', path: `/shop/product/?id=${items[0].slug}` },
    { name: 'cart', path: '/shop/cart/', before: (page) => fillCart(page, items[0]), skipAudits: PRIVATE },
    { name: 'checkout', path: '/shop/checkout/', before: (page) => fillCart(page, items[0]), skipAudits: PRIVATE },
  ];
}

async function fillCart(page, { id, slug }) {
  await page.goto(`${SHOP}/shop/product/?id=${slug}`);
  await page.evaluate(async (productId) => {
    const body = JSON.stringify({ items: [{ productId, quantity: 1 }] });
    const answer = await fetch('/cart', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    localStorage.setItem('marketplace.cart', JSON.stringify({ cart: await answer.json(), warnings: [] }));
  }, id);
}

async function withPage(work) {
  const userDataDir = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const browser = await puppeteer.launch({ executablePath: await findBrowser(), args: FLAGS, userDataDir });
  try {
    return await work(await browser.newPage());
  } finally {
    await browser.close();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function scores({ path, before, skipAudits = null }, device) {
  const flags = { logLevel: 'error', disableStorageReset: before !== undefined, skipAudits };
  const { lhr } = await withPage(async (page) => {
    await before?.(page);
    return lighthouse(SHOP + path, flags, device === 'desktop' ? desktopConfig : undefined, page);
  });
  const failures = Object.values(lhr.audits).filter((it) => it.score !== null && it.score < 0.9 && it.scoreDisplayMode !== 'informative');
  const numbers = Object.fromEntries(Object.entries(lhr.categories).map(([name, it]) => [name, Math.round(it.score * 100)]));
  return { numbers, failures: failures.map((it) => it.id) };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

let kept = true;
console.log('| page | on | performance | accessibility | best practices | SEO |\n|---|---|---|---|---|---|');
for (const page of await pages()) {
  for (const [device, promised] of Object.entries(PROMISED)) {
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await scores(page, device));
    const medians = Object.keys(promised).map((name) => [name, median(runs.map((it) => it.numbers[name]))]);
    console.log(`| ${[page.name, device, ...medians.map(([, score]) => score)].join(' | ')} |`);
    for (const [name, score] of medians) {
      if (score >= promised[name]) continue;
      kept = false;
      console.error(`${name} is below ${promised[name]}: ${[...new Set(runs.flatMap((it) => it.failures))].join(', ')}`);
    }
  }
}
process.exit(kept ? 0 : 1);
