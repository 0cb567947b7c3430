import { once } from 'node:events';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { OpenParts } from '../open-parts.ts';
import { parseEmbedder } from '../parse-embedder.ts';
import { parseWholeNumber } from '../parse-match-options.ts';

interface Options {
  readonly data: string;
  readonly embedder: string;
  readonly format: 'csv' | 'jsonl';
}

type Row = Readonly<Record<string, unknown>>;

/** `lookalike export`: the catalogue out again, on standard output. */
export function exportCommand(): Command {
  const command = new Command('export').description('the catalogue out again, on standard output');
  add(command, 'products', 'every product with its price').action((options: Options) =>
    write(options, async ({ catalogue }) => {
      const { readProducts } = await import('../export-rows.ts');
      return readProducts(catalogue);
    }),
  );
  add(command, 'embeddings', 'the embedding of each indexed product').action((options: Options) =>
    write(options, async ({ catalogue, embedder }) => {
      const { readEmbeddings } = await import('../export-rows.ts');
      return readEmbeddings(catalogue, await embedder());
    }),
  );
  add(command, 'matches', 'for each indexed product the products most like it')
    .option('--limit <n>', 'for each product, 1 to 99', parseLimit, 5)
    .action((options: Options & { readonly limit: number }) =>
      write(options, async ({ catalogue, embedder, matcher }) => {
        const { readMatches } = await import('../export-rows.ts');
        return readMatches(catalogue, await embedder(), await matcher(), options.limit);
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

type Read = (parts: OpenParts) => Promise<Iterable<Row> | AsyncIterable<Row>>;

async function write({ data, embedder, format }: Options, read: Read): Promise<void> {
  const [{ openParts }, { toCsvLine }] = await Promise.all([
    import('../open-parts.ts'),
    import('../to-csv-line.ts'),
  ]);
  const parts = openParts({ data, embedder });
  try {
    let isFirst = true;
    for await (const row of await read(parts)) {
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

function parseLimit(text: string): number {
  const limit = parseWholeNumber(text);
  if (limit >= 1 && limit <= 99) return limit;
  throw new InvalidArgumentError('Expected a number from 1 to 99.');
}
