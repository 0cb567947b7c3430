import { Command } from 'commander';
import type { BadRow, ImportLine } from '../../catalogue/import/import-row.ts';
import { exitCode } from '../exit-code.ts';

interface Options {
  readonly data: string;
  readonly store?: string;
  readonly json?: boolean;
}

type Lines = Iterable<ImportLine> | AsyncIterable<ImportLine>;

/** `lookalike import`: products from a dataset or an export, with their pictures. */
export function importCommand(): Command {
  const command = new Command('import').description('products from a dataset or an export');
  add(
    command,
    'kaggle',
    'the "Fashion Product Images" dataset: a folder of styles.csv and images/',
    async (path) => (await import('../../catalogue/import/read-kaggle.ts')).readKaggle(path),
  );
  add(
    command,
    'folder',
    'a product for each picture in a folder and below, named after its file',
    async (path) => (await import('../../catalogue/import/read-folder.ts')).readFolder(path),
  );
  const columns = 'columns id, name, url, image, price, currency, category, brand, sku';
  for (const format of ['csv', 'jsonl'] as const)
    add(command, format, `a file of ${columns}`, async (path) =>
      (await import('../../catalogue/import/read-export.ts')).readExport(path, format),
    );
  return command;
}

function add(
  parent: Command,
  format: string,
  description: string,
  read: (path: string) => Promise<Lines>,
): void {
  parent
    .command(format)
    .description(description)
    .argument('<path>')
    .option('--store <name>', `the store that the products go to (default: ${format})`)
    .option('--data <dir>', 'the data folder', 'data/local')
    .option('--json', 'one JSON object')
    .action((path: string, options: Options) => importFrom(read(path), options.store ?? format, options));
}

async function importFrom(reading: Promise<Lines>, store: string, { data, json }: Options): Promise<void> {
  const [
    { openParts },
    { importProducts },
    { findOrAddStore, readStoreId },
    { showProgress },
    { openFetcher },
    { readSettings },
  ] = await Promise.all([
    import('../open-parts.ts'),
    import('../../catalogue/import/import-products.ts'),
    import('../find-or-add-store.ts'),
    import('../progress.ts'),
    import('../../crawler/fetch/fetcher.ts'),
    import('../../settings/settings.ts'),
  ]);
  readStoreId(store);
  const lines = await startReading(await reading);
  const parts = openParts({ data });
  const fetcher = openFetcher({ allowLoopback: readSettings(process.env).allowLoopback });
  const progress = showProgress('Importing');
  try {
    const { id } = findOrAddStore(parts.catalogue, store);
    const bad = reportFirst(20);
    const counts = await importProducts(parts.catalogue, id, lines, {
      fetcher,
      onProgress: (done) => progress.update(done, null),
      onBad: bad.report,
    });
    progress.end(`${counts.products} products`);
    bad.end();
    process.stdout.write(json ? `${JSON.stringify({ store: id, ...counts })}\n` : toText(id, counts));
    if (Object.keys(counts.failed).length > 0) process.exitCode = exitCode.someInputsFailed;
  } finally {
    await fetcher.close();
    await parts.close();
  }
}

/** Reads the first line at once, so that a path without products ends before anything is stored. */
async function startReading(lines: Lines): Promise<AsyncIterable<ImportLine>> {
  const all = toAsync(lines);
  const first = await all.next();
  return first.done ? all : beginWith(first.value, all);
}

async function* toAsync(lines: Lines): AsyncGenerator<ImportLine> {
  yield* lines;
}

async function* beginWith(first: ImportLine, rest: AsyncIterable<ImportLine>): AsyncGenerator<ImportLine> {
  yield first;
  yield* rest;
}

/** Each bad row a line on standard error; of many only the first. */
function reportFirst(most: number) {
  let count = 0;
  return {
    report({ where, code, message }: BadRow) {
      if (++count <= most) process.stderr.write(`${where}: ${message} (${code})\n`);
    },
    end() {
      if (count > most) process.stderr.write(`… and ${count - most} more\n`);
    },
  };
}

function toText(store: string, counts: { readonly failed: Readonly<Record<string, number>> }): string {
  const { failed, ...numbers } = counts;
  const done = Object.entries(numbers).map(([name, count]) => `${name} ${count}`);
  const reasons = Object.entries(failed).map(([code, count]) => `${code} ${count}`);
  return `${store}: ${done.join(', ')}${reasons.length > 0 ? `; failed: ${reasons.join(', ')}` : ''}\n`;
}
