// Makes a bare machine ready: compiler, packages, browser. Plain JavaScript without dependencies: nothing is installed yet.
// Every step looks first whether there is anything to do, so that a second run costs next to nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const minutesMs = 60_000;

checkNode();
prepareCompiler();
installPackages();
prepareBrowser();

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `Lookalike needs Node 20.19 or newer, and this is ${process.versions.node}: install a newer Node, then run this again.`,
  );
}

/** Two packages are compiled where they are installed. */
function prepareCompiler() {
  if (packagesAreInstalled()) return;
  const missing = ['python3', 'make', 'g++'].filter((program) => !isOnPath(program));
  if (missing.length === 0) return;
  if (mayInstallDebianPackages() && installDebianPackages(missing)) return;
  stop(
    `Native modules are compiled here, and ${missing.join(', ')} is missing: run "sudo apt-get install ${missing.join(' ')}" (or your system's like), then this again.`,
  );
}

/** `npm ci` empties node_modules first, and the stamp is written last: an install that died is done again. */
function installPackages() {
  if (packagesAreInstalled()) return;
  say('Installing packages (about two minutes, once)');
  const { status } = show('npm', ['ci', '--no-audit', '--no-fund']);
  if (status !== 0) stop('The packages could not be installed: see above, then run this again.');
  writeFileSync(stampFile(), fingerprint());
}

function packagesAreInstalled() {
  return existsSync(stampFile()) && readFileSync(stampFile(), 'utf8') === fingerprint();
}

function stampFile() {
  return join(root, 'node_modules/.lookalike-installed');
}

/** The lock file and the kind of Node that native modules were compiled for. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return hash.update(`${process.versions.modules} ${process.platform} ${process.arch}`).digest('hex');
}

/** Some stores show their products only in a browser. */
function prepareBrowser() {
  if (hasBrowser()) return;
  say('Installing a browser (once)');
  installPlaywrightBrowser();
  if (hasBrowser()) return;
  if (mayInstallDebianPackages()) installDebianPackages(['chromium']);
  if (hasBrowser()) return;
  stop(
    'No browser could be installed: run "npx playwright install --with-deps chromium" or "sudo apt-get install chromium", then this again.',
  );
}

function hasBrowser() {
  const { chromium } = createRequire(join(root, 'package.json'))('playwright');
  const candidates = [
    process.env.LOOKALIKE_BROWSER,
    chromium.executablePath(),
    'chromium',
    'chromium-browser',
    'google-chrome',
  ];
  return candidates.some((candidate) => candidate && answers(candidate, ['--version']));
}

function installPlaywrightBrowser() {
  const playwright = join(
    dirname(createRequire(join(root, 'package.json')).resolve('playwright/package.json')),
    'cli.js',
  );
  const withLibraries = mayInstallDebianPackages() ? ['--with-deps'] : [];
  const { status } = show(process.execPath, [playwright, 'install', 'chromium'], 10 * minutesMs);
  if (status === 0 && withLibraries.length > 0)
    show(process.execPath, [playwright, 'install', ...withLibraries, 'chromium'], 10 * minutesMs);
}

function mayInstallDebianPackages() {
  return process.getuid?.() === 0 && isOnPath('apt-get');
}

function installDebianPackages(names) {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  show('apt-get', ['update', '-qq'], 5 * minutesMs, quiet);
  return (
    show('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], 15 * minutesMs, quiet)
      .status === 0
  );
}

function isOnPath(program) {
  return answers(program, ['--version']);
}

function answers(program, args) {
  return spawnSync(program, args, { stdio: 'ignore', timeout: minutesMs }).status === 0;
}

/** Runs a program with its output on standard error, where progress goes, and no standard input: nothing may ask. */
function show(program, args, timeout = 30 * minutesMs, environment = {}) {
  return spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    timeout,
    env: { ...process.env, ...environment },
  });
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function stop(text) {
  say(text);
  process.exit(3);
}
