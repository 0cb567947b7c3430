import type { DemoStoreDefinition } from './open-demo-store.ts';
import { houses } from './pages/houses.ts';

/** Both storefronts as stores to crawl: one is read by its structured data, the other by a recipe. */
export function demoStores(origin: string): readonly DemoStoreDefinition[] {
  const { harbour, lune } = houses;
  return [
    {
      id: 'harbour',
      name: harbour.name,
      url: `${origin}${harbour.root}`,
      recipe: null,
      currency: harbour.currency,
      schedule: { cron: '0 3 * * *', timeZone: 'Europe/London' },
      paused: false,
    },
    {
      id: 'lune',
      name: lune.name,
      url: `${origin}${lune.root}`,
      currency: lune.currency,
      schedule: { cron: '30 4 * * *', timeZone: 'Europe/Paris' },
      paused: false,
      recipe: {
        product: '.fiche',
        name: '.titre',
        url: '.titre a@href',
        image: 'img@src',
        price: '.prix',
        was: '.prix-avant',
        sku: '@data-ref',
        next: 'a[rel=next]@href',
      },
    },
  ];
}
