import type { Sighting } from '../catalogue.ts';
import type { CrawlSummary } from '../rows.ts';

/** Counts what a crawl does; each product once, by the weightiest of its sightings. */
export interface Tally {
  page(): void;
  saw(product: string, sighting: Sighting): void;
  /** Takes back what was seen of a product: it is another one. */
  forget(product: string): void;
  failed(code: string): void;
  gone(count: number): void;
  summary(): CrawlSummary;
}

const weight: Readonly<Record<Sighting, number>> = { unchanged: 0, changed: 1, new: 2 };

export function openTally(): Tally {
  const sightings = new Map<string, Sighting>();
  const counts: Record<Sighting, number> = { new: 0, changed: 0, unchanged: 0 };
  const failed: Record<string, number> = {};
  let pages = 0;
  let gone = 0;
  return {
    page: () => void pages++,
    saw(product, sighting) {
      const known = sightings.get(product);
      if (known !== undefined && weight[known] >= weight[sighting]) return;
      if (known !== undefined) counts[known]--;
      sightings.set(product, sighting);
      counts[sighting]++;
    },
    forget(product) {
      const known = sightings.get(product);
      if (known !== undefined) counts[known]--;
      sightings.delete(product);
    },
    failed(code) {
      failed[code] = (failed[code] ?? 0) + 1;
    },
    gone(count) {
      gone += count;
    },
    summary: () => ({ pages, products: sightings.size, ...counts, gone, failed: { ...failed } }),
  };
}
