import { buildCommand } from '../bin/build.js';
import { benchCrawl } from './crawl/crawl-large-shop.ts';
import { benchDetect } from './detect/bench-detect.ts';
import { benchFirstResult } from './page/bench-first-result.ts';
import { benchMap } from './page/bench-map.ts';
import { benchSearch } from './search/bench-search.ts';

/** Every comparison, each with both of its sides measured in this run; one JSON object on standard output. */
const benches: Readonly<Record<string, () => Promise<object>>> = {
  search: benchSearch,
  detect: benchDetect,
  crawl: benchCrawl,
  'first-result': benchFirstResult,
  map: benchMap,
};

// Worker threads and drawing processes run compiled files.
await buildCommand();
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stderr.write(`Measuring ${name}\n`);
  process.stdout.write(`${JSON.stringify({ bench: name, ...(await bench()) }, null, 2)}\n`);
}
