// Lighthouse before a shop that runs: the median of three runs of each page, on desktop and on a phone.
//   npm ci && node run.mjs [http://127.0.0.1:8080]
// Exits with 1 when a score is below what is promised.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { desktopConfig } from 'lighthouse';
import { FLAGS, findBrowser } from '../../storefront/browser-tests/browser.mjs';

const SHOP = process.argv[2] ?? 'http://127.0.0.1:8080';
const RUNS = 3;
const PROMISED = {
  desktop: { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 },
  phone: { performance: 90, accessibility: 100, 'best-practices': 100, seo: 100 },
};

async function pages() {
  const { items } = await (await fetch(`${SHOP}/products?limit=1&inStock=true`)).json();
  return { list: '/shop/', product: `/shop/product/?id=${items[0].slug}` };
}

async function withBrowser(work) {
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const browser = spawn(await findBrowser(), [...FLAGS, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank']);
  try {
    return await work(await portOf(browser));
  } finally {
    browser.kill();
    await new Promise((gone) => browser.once('exit', gone));
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

function portOf(browser) {
  return new Promise((found, failed) => {
    let said = '';
    browser.stderr.on('data', (data) => {
      said += data;
      const port = /ws:\/\/[^:]+:(\d+)\//.exec(said);
      if (port) found(Number(port[1]));
    });
    browser.once('exit', () => failed(new Error(`The browser ended: ${said}`)));
  });
}

async function scores(url, device) {
  const { lhr } = await withBrowser((port) =>
    lighthouse(url, { port, logLevel: 'error' }, device === 'desktop' ? desktopConfig : undefined),
  );
  const failures = Object.values(lhr.audits).filter((it) => it.score !== null && it.score < 0.9 && it.scoreDisplayMode !== 'informative');
  const numbers = Object.fromEntries(Object.entries(lhr.categories).map(([name, it]) => [name, Math.round(it.score * 100)]));
  return { numbers, failures: failures.map((it) => it.id) };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

let kept = true;
for (const [page, path] of Object.entries(await pages())) {
  for (const [device, promised] of Object.entries(PROMISED)) {
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await scores(SHOP + path, device));
    const medians = Object.keys(promised).map((name) => [name, median(runs.map((it) => it.numbers[name]))]);
    console.log(`${page.padEnd(8)} ${device.padEnd(8)} ${medians.map(([name, score]) => `${name} ${score}`).join('  ')}`);
    for (const [name, score] of medians) {
      if (score >= promised[name]) continue;
      kept = false;
      console.log(`         ${name} is below ${promised[name]}: ${[...new Set(runs.flatMap((it) => it.failures))].join(', ')}`);
    }
  }
}
process.exit(kept ? 0 : 1);
