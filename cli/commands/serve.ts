import { Command } from 'commander';
import { parseEmbedder } from '../parse-embedder.ts';
import { parsePort } from '../parse-options.ts';

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
    .option('--embedder <name>', 'mobilenetv3 or resnet50', parseEmbedder, 'mobilenetv3')
    .option('--data <dir>', 'the data folder', 'data/local')
    .action(serve);
}

async function serve({ port, host, embedder, data }: Options): Promise<void> {
  const [{ openParts }, { serveUntilInterrupted }, { checkMayServe }, { readSettings }] = await Promise.all([
    import('../open-parts.ts'),
    import('../serve-until-interrupted.ts'),
    import('../../server/open-server.ts'),
    import('../../settings/settings.ts'),
  ]);
  const settings = readSettings(process.env);
  // Before the slow steps, so that a wrong start fails at once.
  checkMayServe(host, settings.adminToken);
  const parts = openParts({ data, embedder });
  try {
    await serveUntilInterrupted(parts, { port, host, settings });
  } finally {
    await parts.close();
  }
}
