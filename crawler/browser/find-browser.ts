import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/**
 * The path of a Chromium: the given one, Playwright's own, then the system's; null when there is none.
 *
 * @param given the operator's setting
 * @param path folders to look in, as in the environment's PATH
 */
export function findBrowser(given: string | null, path: string): string | null {
  if (given !== null) return isProgram(given) ? given : null;
  const own = chromium.executablePath();
  if (own !== '' && existsSync(own)) return own;
  const places = path.split(delimiter).filter(Boolean);
  return places.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
