// Builds the pages into target/export, unless nothing changed since they were built last.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { install } from './install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXPORT = join(ROOT, 'target/export');
const FINGERPRINT = join(ROOT, 'target/fingerprint');
const INPUTS = ['src', 'scripts', 'package-lock.json', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json'];
const COMPRESSIBLE = /\.(html|txt|js|css|svg|json)$/;
const WORTH_COMPRESSING = 512;

function files(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => files(join(path, name)));
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap((input) => files(join(ROOT, input)))) {
    hash.update(relative(ROOT, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function holds(file, content) {
  return existsSync(file) && readFileSync(file, 'utf8') === content;
}

function run(command) {
  execSync(command, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } });
}

/** Has browsers compile a script as a whole, beside the page, while it arrives: nearly all of it is needed at once. */
function hint(file) {
  writeFileSync(file, `//# allFunctionsCalledOnLoad\n${readFileSync(file, 'utf8')}`);
}

function compress(file) {
  const plain = readFileSync(file);
  if (!COMPRESSIBLE.test(file) || plain.length < WORTH_COMPRESSING) return;
  writeFileSync(`${file}.br`, brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }));
  writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }));
}

install(ROOT);
const current = fingerprint();
if (!holds(FINGERPRINT, current)) {
  run('npm run build');
  rmSync(EXPORT, { recursive: true, force: true });
  mkdirSync(EXPORT, { recursive: true });
  cpSync(join(ROOT, 'out'), join(EXPORT, 'storefront'), { recursive: true });
  files(EXPORT).filter((file) => file.endsWith('.js')).forEach(hint);
  files(EXPORT).forEach(compress);
  writeFileSync(FINGERPRINT, current);
}
