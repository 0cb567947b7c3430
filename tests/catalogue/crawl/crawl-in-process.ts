import { crawlIntoCatalogue } from '../../../catalogue/crawl/record-crawl.ts';
import { openCatalogue } from '../../../catalogue/open-catalogue.ts';

/** Crawls the only store of the data folder in the first argument. */
const catalogue = openCatalogue(process.argv[2] ?? '');
for (const store of catalogue.stores.list())
  await crawlIntoCatalogue({ catalogue, store, allowLoopback: true });
catalogue.close();
