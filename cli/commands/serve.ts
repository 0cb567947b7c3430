import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { projectRoot } from '../../settings/paths.ts';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly embedder: string;
  readonly data: string;
}

/** `lookalike serve`: the server with the page, and the scheduler, until it is interrupted. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serves the page and the API, and crawls stores by their schedules')
    .option('--port <port>', 'where to listen; 0: any free port', parsePort, 3000)
    .option(
      '--host <host>',
      "the address to listen on; others than this machine's own need LOOKALIKE_ADMIN_TOKEN",
      '127.0.0.1',
    )
    .option('--embedder <name>', 'mobilenetv3 or resnet50', 'mobilenetv3')
    .option('--data <dir>', 'the data folder', 'data/local')
    .action(serve);
}

async function serve({ port, host, embedder, data }: Options): Promise<void> {
  const [{ openParts }, { openServerParts }, { openServer, checkMayServe }, { readSettings }] =
    await Promise.all([
      import('../open-parts.ts'),
      import('../open-server-parts.ts'),
      import('../../server/open-server.ts'),
      import('../../settings/settings.ts'),
    ]);
  const settings = readSettings(process.env);
  // Before the slow steps, so that a wrong start fails at once.
  checkMayServe(host, settings.adminToken);
  const parts = openParts({ data, embedder });
  try {
    const [serverParts, pageDir] = await Promise.all([openServerParts(parts, settings), preparePage()]);
    const { adminToken } = settings;
    const thumbnailDir = join(parts.dataDir, 'thumbnails');
    const server = await openServer({ parts: serverParts, port, host, adminToken, pageDir, thumbnailDir });
    process.stdout.write(`Lookalike is at ${server.url}\n`);
    await interrupted();
    process.stderr.write('Closing: finishing what is under way (again to stop at once)\n');
    await server.close();
    await serverParts.close();
  } finally {
    await parts.close();
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

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('Expected a number from 0 to 65535.');
}
