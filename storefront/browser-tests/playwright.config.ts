import { defineConfig } from '@playwright/test';
import { FLAGS, findBrowser } from './browser.mjs';

/** The shop that is tested runs already; SHOP_URL and the addresses of its sandbox say where. */
export default defineConfig({
  testDir: 'specs',
  outputDir: '../target/browser-tests',
  reporter: [['list']],
  fullyParallel: true,
  workers: 2,
  // Long enough for a machine that is busy with the rest of the build; a shop that works needs a few seconds.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  use: {
    baseURL: process.env.SHOP_URL ?? 'http://127.0.0.1:8080',
    locale: 'en-US',
    timezoneId: 'UTC',
    launchOptions: { executablePath: await findBrowser(), args: FLAGS },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 860 } } },
    { name: 'phone', use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }, grep: /@phone/ },
  ],
});
