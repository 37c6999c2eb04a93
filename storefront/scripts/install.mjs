import { execSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Brings what the lockfile of a folder names, unless it is there already. */
export function install(folder) {
  const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const installed = join(folder, 'node_modules', '.installed');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
  execSync('npm ci --no-audit --no-fund --ignore-scripts', { cwd: folder, stdio: 'inherit' });
  writeFileSync(installed, wanted);
}
