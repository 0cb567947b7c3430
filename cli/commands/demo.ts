import { Command } from 'commander';
import { parsePort } from '../parse-options.ts';

interface Options {
  readonly port: number;
  readonly shopPort: number;
  readonly data: string;
}

/** `lookalike demo`: the whole job offline, from the bundled shop to the page. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('the whole job offline: starts the bundled shop, crawls it, indexes, serves the page')
    .option('--port <port>', 'where the page is served; 0: any free port', parsePort, 3000)
    .option('--shop-port <port>', 'where the shop is served; 0: any free port', parsePort, 4810)
    .option('--data <dir>', 'the data folder', 'data/local')
    .action(demo);
}

async function demo({ port, shopPort, data }: Options): Promise<void> {
  const [{ openParts }, { runDemo }] = await Promise.all([
    import('../open-parts.ts'),
    import('../demo/run-demo.ts'),
  ]);
  const parts = openParts({ data });
  try {
    await runDemo(parts, { port, shopPort });
  } finally {
    await parts.close();
  }
}
