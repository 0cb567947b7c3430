import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openServer } from '../server/open-server.ts';
import { projectRoot } from '../settings/paths.ts';
import type { Settings } from '../settings/settings.ts';
import type { OpenParts } from './open-parts.ts';
import { openServerParts } from './open-server-parts.ts';

interface ServeOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly host: string;
  readonly settings: Pick<Settings, 'adminToken' | 'allowLoopback' | 'browserPath' | 'ratesUrl'>;
}

/** Serves the page and the API from opened parts, prints the address, and returns after an orderly end. */
export async function serveUntilInterrupted(
  parts: OpenParts,
  { port, host, settings }: ServeOptions,
): Promise<void> {
  const [serverParts, pageDir] = await Promise.all([openServerParts(parts, settings), preparePage()]);
  const { adminToken, ratesUrl } = settings;
  const thumbnailDir = join(parts.dataDir, 'thumbnails');
  const mapDir = join(parts.dataDir, 'maps');
  try {
    const server = await openServer({
      parts: serverParts,
      port,
      host,
      adminToken,
      pageDir,
      thumbnailDir,
      mapDir,
      ratesFile: join(parts.dataDir, 'rates.json'),
      ratesUrl,
    });
    process.stdout.write(`Lookalike is at ${server.url}\n`);
    await interrupted();
    process.stderr.write('Closing: finishing what is under way (again to stop at once)\n');
    await server.close();
  } finally {
    await serverParts.close();
  }
}

/** The folder of the built page; built first when a source is newer. */
async function preparePage(): Promise<string> {
  const { buildPage } = await import(pathToFileURL(join(projectRoot, 'bin/build.js')).href);
  await buildPage();
  return join(projectRoot, 'dist-web');
}

/** Resolves at the first Ctrl-C or polite request to end; a second one ends the process there and then. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.off(signal, end);
        process.once(signal, () => process.exit(130));
      }
      resolve();
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
  });
}
