import type { Fetcher } from '../../crawler/fetch/fetcher.ts';
import type { Catalogue, Sighting } from '../catalogue.ts';
import { CatalogueError } from '../catalogue-error.ts';
import {
  giveImportedPicture,
  type PictureFile,
  type PictureSources,
  readPictureFile,
} from './import-picture.ts';
import type { BadRow, ImportLine, ImportRow } from './import-row.ts';

/** What an import did. */
export interface ImportCounts {
  readonly products: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows and pictures that could not be used, by reason. */
  readonly failed: Readonly<Record<string, number>>;
}

export interface ImportOptions {
  /** Fetches the pictures that rows name by an http(s) address; without it such an address is kept and not asked. */
  readonly fetcher?: Fetcher;
  readonly onProgress?: (done: number) => void;
  readonly onBad?: (bad: BadRow) => void;
}

/** A row whose picture file, if it names one, can be used. */
interface Prepared {
  readonly row: ImportRow;
  readonly file: PictureFile | null;
}

/** A row whose product is in the catalogue. */
interface Recorded extends Prepared {
  readonly id: string;
  readonly sighting: Sighting;
  /** The picture that the product had before. */
  readonly before: string | null;
}

/** Pictures read or fetched at once. */
const batchSize = 16;

/** Puts rows and their pictures into the catalogue under a store; bad ones are counted with their reason, and it goes on. */
export async function importProducts(
  catalogue: Catalogue,
  store: string,
  lines: Iterable<ImportLine> | AsyncIterable<ImportLine>,
  { fetcher, onProgress = () => {}, onBad = () => {} }: ImportOptions = {},
): Promise<ImportCounts> {
  const counts = { new: 0, changed: 0, unchanged: 0 };
  const failed: Record<string, number> = {};
  const sources = { catalogue, store, fetcher: fetcher ?? null };
  const keepGood = <Good>(outcomes: readonly (Good | BadRow)[]): readonly Good[] =>
    outcomes.filter((outcome): outcome is Good => {
      if (!isBad(outcome)) return true;
      failed[outcome.code] = (failed[outcome.code] ?? 0) + 1;
      onBad(outcome);
      return false;
    });
  let done = 0;
  for await (const batch of toBatches(lines)) {
    const prepared = keepGood(await Promise.all(batch.map(prepare)));
    // One after the other: of two rows of one key the later counts.
    const recorded = keepGood(prepared.map((one) => record(one, sources)));
    keepGood(
      await Promise.all(
        recorded.map((one) => giveImportedPicture(one.row, one.file, { ...sources, ...one })),
      ),
    );
    for (const one of recorded) counts[toSighting(one, catalogue)]++;
    done += batch.length;
    onProgress(done);
  }
  return { products: counts.new + counts.changed + counts.unchanged, ...counts, failed };
}

function isBad(outcome: unknown): outcome is BadRow {
  return typeof outcome === 'object' && outcome !== null && 'where' in outcome;
}

async function* toBatches(
  lines: Iterable<ImportLine> | AsyncIterable<ImportLine>,
): AsyncGenerator<ImportLine[]> {
  let batch: ImportLine[] = [];
  for await (const line of lines) {
    if (batch.push(line) < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function prepare(line: ImportLine): Promise<Prepared | BadRow> {
  if ('bad' in line) return line.bad;
  const { row } = line;
  const file = row.picture === null ? null : await readPictureFile(row, row.picture);
  return isBad(file) ? file : { row, file };
}

function record({ row, file }: Prepared, { catalogue, store }: PictureSources): Recorded | BadRow {
  const { key, product, category } = row;
  try {
    const seen = catalogue.products.see(store, product, { key, category });
    return { row, file, ...seen, before: catalogue.products.find(seen.id)?.picture ?? null };
  } catch (error) {
    if (error instanceof CatalogueError) return { where: key, code: error.code, message: error.message };
    throw error;
  }
}

/** A product with another picture has changed, though its row says the same. */
function toSighting({ id, sighting, before }: Recorded, { products }: Catalogue): Sighting {
  return sighting === 'unchanged' && products.find(id)?.picture !== before ? 'changed' : sighting;
}
