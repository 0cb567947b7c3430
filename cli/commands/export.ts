import { once } from 'node:events';
import { Command, Option } from 'commander';
import type { OpenParts } from '../open-parts.ts';
import { parseEmbedder } from '../parse-embedder.ts';

interface Options {
  readonly data: string;
  readonly embedder: string;
  readonly format: 'csv' | 'jsonl';
  readonly limit: string;
}

type Row = Readonly<Record<string, unknown>>;

/** `lookalike export`: the catalogue out again, on standard output. */
export function exportCommand(): Command {
  const command = new Command('export').description('the catalogue out again, on standard output');
  add(command, 'products', 'every product with its price').action((options: Options) =>
    write(options, async ({ readProducts }, { catalogue }) => readProducts(catalogue)),
  );
  add(command, 'embeddings', 'the embedding of each indexed product').action((options: Options) =>
    write(options, async ({ readEmbeddings }, parts) =>
      readEmbeddings(parts.catalogue, await parts.embedder()),
    ),
  );
  add(command, 'matches', 'for each indexed product the products most like it')
    .option('--limit <n>', 'for each product', '5')
    .action((options: Options) =>
      write(options, async ({ readMatches }, parts) => {
        const [matcher, embedder] = [await parts.matcher(), await parts.embedder()];
        return readMatches(parts.catalogue, embedder, matcher, Number(options.limit) || 5);
      }),
    );
  return command;
}

function add(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .addOption(new Option('--format <format>', 'csv or jsonl').choices(['csv', 'jsonl']).default('jsonl'))
    .option('--embedder <name>', 'mobilenetv3 or resnet50', parseEmbedder, 'mobilenetv3')
    .option('--data <dir>', 'the data folder', 'data/local');
}

type Exports = typeof import('../export-rows.ts');
type Read = (exports: Exports, parts: OpenParts) => Promise<Iterable<Row> | AsyncIterable<Row>>;

async function write({ data, embedder, format }: Options, read: Read): Promise<void> {
  const [{ openParts }, exports, { toCsvLine }] = await Promise.all([
    import('../open-parts.ts'),
    import('../export-rows.ts'),
    import('../to-csv-line.ts'),
  ]);
  const parts = openParts({ data, embedder });
  try {
    let isFirst = true;
    for await (const row of await read(exports, parts)) {
      if (isFirst && format === 'csv') await print(toCsvLine(Object.keys(row)));
      isFirst = false;
      await print(format === 'csv' ? toCsvLine(Object.values(row)) : `${JSON.stringify(row)}\n`);
    }
  } finally {
    await parts.close();
  }
}

/** Waits for a slow reader: a whole catalogue must not pile up in memory. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(line)) await once(process.stdout, 'drain');
}
