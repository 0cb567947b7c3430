import { resolve } from 'node:path';
import { openAwaitedPictures } from './awaited-pictures.ts';
import type { Catalogue } from './catalogue.ts';
import { openCrawls } from './crawls.ts';
import { openCrops } from './crops.ts';
import { openDatabase } from './database.ts';
import { openPages } from './pages.ts';
import { openPictures } from './pictures.ts';
import { openProducts } from './products.ts';
import { openStores } from './stores.ts';

/**
 * Opens the catalogue in a data folder, made when absent. Several processes may have it open at once.
 *
 * @param options.now the clock; for tests
 * @throws {CatalogueError} `data_folder_not_writable`, `catalogue_newer`, `catalogue_damaged`, `catalogue_busy`
 */
export function openCatalogue(
  dataDir: string,
  { now = () => new Date() }: { readonly now?: () => Date } = {},
): Catalogue {
  const folder = resolve(dataDir);
  const database = openDatabase(folder);
  return {
    stores: openStores(database, now),
    products: openProducts(database, now),
    pictures: openPictures(database, folder, now),
    crops: openCrops(database),
    crawls: openCrawls(database, now),
    pages: openPages(database, now),
    awaited: openAwaitedPictures(database),
    together: (work) => database.transaction(work).immediate(),
    close: () => void database.close(),
  };
}
