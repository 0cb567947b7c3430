import { Command } from 'commander';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Store } from '../../catalogue/rows.ts';

interface Options {
  readonly data: string;
  readonly json?: boolean;
}

/** `lookalike stores`: the stores in the catalogue. */
export function storesCommand(): Command {
  const command = new Command('stores').description('the stores in the catalogue');
  add(command, 'list', 'every store').action((options: Options) => withCatalogue(options, list));
  add(command, 'show', 'one store')
    .argument('<id>')
    .action((id: string, options: Options) =>
      withCatalogue(options, (catalogue) => show(catalogue, id, options)),
    );
  add(
    command,
    'add',
    'a store described in a JSON file: name, url, and if need be id, recipe, schedule, currency',
  )
    .argument('<file>')
    .action((file: string, options: Options) =>
      withCatalogue(options, (catalogue) => addStore(catalogue, file, options)),
    );
  add(command, 'remove', 'a store with its products')
    .argument('<id>')
    .action((id: string, options: Options) =>
      withCatalogue(options, (catalogue) => remove(catalogue, id, options)),
    );
  return command;
}

function add(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .option('--data <dir>', 'the data folder', 'data/local')
    .option('--json', 'JSON');
}

type Use = (catalogue: Catalogue, options: Options) => void | Promise<void>;

async function withCatalogue(options: Options, use: Use): Promise<void> {
  const { openCatalogue } = await import('../../catalogue/open-catalogue.ts');
  const catalogue = openCatalogue(options.data);
  try {
    await use(catalogue, options);
  } finally {
    catalogue.close();
  }
}

function list(catalogue: Catalogue, { json }: Options): void {
  for (const store of catalogue.stores.list()) print(catalogue, store, json);
}

async function show(catalogue: Catalogue, id: string, { json }: Options): Promise<void> {
  print(catalogue, await findStore(catalogue, id), json);
}

async function addStore(catalogue: Catalogue, file: string, { json }: Options): Promise<void> {
  const { readStoreFile } = await import('../read-store-file.ts');
  const store = await readStoreFile(file);
  const addedAt = catalogue.stores.find(store.id)?.addedAt ?? new Date().toISOString();
  catalogue.stores.save({ ...store, addedAt });
  print(catalogue, await findStore(catalogue, store.id), json);
}

async function remove(catalogue: Catalogue, id: string, { json }: Options): Promise<void> {
  const store = await findStore(catalogue, id);
  print(catalogue, store, json);
  catalogue.stores.remove(id);
}

async function findStore(catalogue: Catalogue, id: string): Promise<Store> {
  const store = catalogue.stores.find(id);
  if (store) return store;
  const { UsageError } = await import('../report-error.ts');
  const known = catalogue.stores.list().map((one) => one.id);
  throw new UsageError(`Expected a store of id "${id}" but the catalogue has ${known.join(', ') || 'none'}`);
}

function print(catalogue: Catalogue, store: Store, json = false): void {
  const products = catalogue.products.list({ store: store.id, limit: 1 }).total;
  process.stdout.write(json ? `${JSON.stringify({ ...store, products })}\n` : toLine(store, products));
}

function toLine({ id, name, url, schedule, paused }: Store, products: number): string {
  const when = schedule ? `${schedule.cron} ${schedule.timeZone}${paused ? ' (paused)' : ''}` : 'no schedule';
  return `${id}\t${name}\t${url ?? 'imported'}\t${when}\t${products} products\n`;
}
