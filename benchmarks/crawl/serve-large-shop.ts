import { injectFaults } from '../../tests/crawler/shop/inject-faults.ts';
import { type Fault, openLocalShop } from '../../tests/crawler/shop/open-local-shop.ts';

/** What the shop has answered since it last forgot. */
export interface ShopCounts {
  /** Answers of every kind, failures included. */
  readonly answers: number;
  /** Pages and pictures that were sent, or said to be unchanged, without a failure. */
  readonly well: number;
  /** Those of them that had been before. */
  readonly again: number;
}

/**
 * Serves the shop of the benchmark in a process of its own: its address on standard output. Standard input: `again` makes it forget who
 * visited, so that the same things go wrong again; `prices N` changes every Nth price, too. Each line is answered by what was
 * counted until then, as JSON.
 */
const products = Number(process.argv[2] ?? 20_000);
const counted = openCounts(injectFaults());
const shop = await openLocalShop({ products, perPage: 20, fault: counted.fault });
process.stdout.write(`${shop.url}\n`);
process.stdin.setEncoding('utf8').on('data', (line) => {
  const every = Number(/prices (\d+)/.exec(String(line))?.[1] ?? 0);
  shop.forget();
  for (let item = 0; every > 0 && item < products; item += every) shop.prices.set(item, 777);
  process.stdout.write(`${JSON.stringify(counted.take())}\n`);
});

/** Counts what a fault lets pass. */
function openCounts(inject: (path: string, visit: number) => Fault | null) {
  let answers = 0;
  let well = 0;
  const paths = new Set<string>();
  return {
    fault(path: string, visit: number): Fault | null {
      const wrong = inject(path, visit);
      answers++;
      if (wrong !== null) return wrong;
      well++;
      paths.add(path);
      return null;
    },
    take(): ShopCounts {
      const counts = { answers, well, again: well - paths.size };
      answers = 0;
      well = 0;
      paths.clear();
      return counts;
    },
  };
}
