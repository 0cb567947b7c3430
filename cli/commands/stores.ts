import { Command } from 'commander';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { StorePreview } from '../../catalogue/crawl/preview-store.ts';
import type { Store } from '../../catalogue/rows.ts';
import type { PageProduct } from '../../crawler/product.ts';

interface Options {
  readonly data: string;
  readonly json?: boolean;
  readonly preview?: boolean;
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
    'a store by its address, or described in a JSON file: url, and if need be name, id, recipe, schedule, currency',
  )
    .argument('<file-or-address>')
    .option('--preview', 'shows what would be found at the address, and adds nothing')
    .action((source: string, options: Options) =>
      options.preview
        ? preview(source, options)
        : withCatalogue(options, (catalogue) => addStore(catalogue, source, options)),
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

async function addStore(catalogue: Catalogue, source: string, { json }: Options): Promise<void> {
  const address = await toAddress(source);
  if (address !== null) return addAddress(catalogue, address, json);
  const [{ readStoreFile }, { nameStore }] = await Promise.all([
    import('../read-store-file.ts'),
    import('../../catalogue/crawl/name-store.ts'),
  ]);
  const store = await readStoreFile(source, (url) => nameStore(url, look));
  const addedAt = catalogue.stores.find(store.id)?.addedAt ?? new Date().toISOString();
  catalogue.stores.save({ ...store, addedAt });
  print(catalogue, await findStore(catalogue, store.id), json);
}

/** A store that is there already stays as it is; another of the same name gets an id of its own. */
async function addAddress(catalogue: Catalogue, url: string, json = false): Promise<void> {
  const [{ toPlainStore }, { nameStore }, { toHostName }, { findStoreAt, toFreeId }, { UsageError }] =
    await Promise.all([
      import('../to-plain-store.ts'),
      import('../../catalogue/crawl/name-store.ts'),
      import('../../crawler/crawl/read-shop-name.ts'),
      import('../to-free-id.ts'),
      import('../report-error.ts'),
    ]);
  if (!URL.canParse(url)) throw new UsageError(`Expected an address but received "${url}"`);
  const known = findStoreAt(catalogue, url);
  if (known !== null) return print(catalogue, known, json);
  const name = await nameStore(url, look);
  const id = toFreeId(catalogue, [name, toHostName(url)]);
  catalogue.stores.save(toPlainStore({ id, name, url }));
  print(catalogue, await findStore(catalogue, id), json);
}

/** The address that is meant: `shop.example/women` is one unless a file is called so; null for files. */
async function toAddress(source: string): Promise<string | null> {
  if (/^https?:\/\//i.test(source)) return source;
  const { existsSync } = await import('node:fs');
  const isHost = /^(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]|$)/i.test(source);
  return isHost && !source.endsWith('.json') && !existsSync(source) ? `https://${source}` : null;
}

/** Reads the page as a crawl would. */
async function look(url: string): Promise<StorePreview> {
  const [{ previewStore }, { openRenderer }, { readSettings }] = await Promise.all([
    import('../../catalogue/crawl/preview-store.ts'),
    import('../../catalogue/crawl/open-renderer.ts'),
    import('../../settings/settings.ts'),
  ]);
  const { allowLoopback, browserPath } = readSettings(process.env);
  const renderer = await openRenderer({ allowLoopback, browserPath, path: process.env['PATH'] ?? '' });
  return previewStore(url, { allowLoopback, renderer }).finally(() => renderer?.close());
}

async function preview(source: string, { json }: Options): Promise<void> {
  const { UsageError } = await import('../report-error.ts');
  const address = await toAddress(source);
  if (address === null) throw new UsageError(`Expected an address to look at but received "${source}"`);
  const { name, platform, products, next } = await look(address);
  const lines = products.map(({ name: title, price, url }) => `${toAmount(price)}\t${title}\t${url}`);
  const text = [`${name ?? source}\t${platform}\t${products.length} products`, ...lines, ''].join('\n');
  process.stdout.write(json ? `${JSON.stringify({ name, platform, products, next })}\n` : text);
}

function toAmount(price: PageProduct['price']): string {
  return price === null ? '-' : `${price.minorUnits} ${price.currency}`;
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
