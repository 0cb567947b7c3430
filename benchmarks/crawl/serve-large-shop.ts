import { injectFaults } from '../../tests/crawler/shop/inject-faults.ts';
import { openLocalShop } from '../../tests/crawler/shop/open-local-shop.ts';

/**
 * Serves the shop of the benchmark in a process of its own: its address on standard output. Standard input: `again` makes it forget who
 * visited, so that the same things go wrong again; `prices N` changes every Nth price, too. Each line is answered by one.
 */
const products = Number(process.argv[2] ?? 20_000);
const shop = await openLocalShop({ products, perPage: 20, fault: injectFaults() });
process.stdout.write(`${shop.url}\n`);
process.stdin.setEncoding('utf8').on('data', (line) => {
  const every = Number(/prices (\d+)/.exec(String(line))?.[1] ?? 0);
  shop.forget();
  for (let item = 0; every > 0 && item < products; item += every) shop.prices.set(item, 777);
  process.stdout.write('ready\n');
});
