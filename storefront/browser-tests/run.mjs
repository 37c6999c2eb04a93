// Brings the tests' own packages, and the browser among them, and runs the tests. SHOP_URL says where the shop is.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { install } from '../scripts/install.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
install(here);
const { status } = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)], {
  cwd: here,
  stdio: 'inherit',
});
process.exit(status ?? 1);
