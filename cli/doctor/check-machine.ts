import { readSettings } from '../../settings/settings.ts';
import type { Check } from './examine.ts';

export function checkNode(version: string = process.versions.node): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return { name: 'Node', ok, found: version, remedy: ok ? null : 'install Node 20.19 or newer' };
}

/** Whether a package with native code was compiled for this Node. */
export async function checkNative(name: string): Promise<Check> {
  try {
    const loaded = await import(name);
    useOnce(name, loaded);
    return { name, ok: true, found: 'loads', remedy: null };
  } catch (error) {
    return {
      name,
      ok: false,
      found: toFirstLine(error),
      remedy: `npm rebuild ${name}   (needs python3, make and g++)`,
    };
  }
}

/** This driver loads its native half only when a database is opened. */
function useOnce(name: string, loaded: { readonly default: unknown }): void {
  if (name !== 'better-sqlite3') return;
  const Database = loaded.default as new (file: string) => { close(): void };
  new Database(':memory:').close();
}

export async function checkBrowser(): Promise<Check> {
  try {
    const { findBrowser } = await import('../../crawler/browser/find-browser.ts');
    const { browserPath } = readSettings(process.env);
    const path = findBrowser(browserPath, process.env['PATH'] ?? '');
    if (path === null) throw new Error('none found');
    return { name: 'browser', ok: true, found: path, remedy: null };
  } catch (error) {
    const remedy = 'npx playwright install --with-deps chromium   (or: sudo apt-get install chromium)';
    return { name: 'browser', ok: false, found: toFirstLine(error), remedy };
  }
}

export function toFirstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
