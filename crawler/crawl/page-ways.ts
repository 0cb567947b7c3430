/** How a kind of a store's pages shows its products: as it comes, or in a browser only. */
export type PageWay = 'plain' | 'browser';

/** What is known of a store's kinds of pages; may outlive the crawl. */
export interface PageWays {
  /** null: not known, or so long ago that it has to be seen anew. */
  find(kind: string): PageWay | null;
  /** @param way null: what was decided holds no longer */
  decide(kind: string, way: PageWay | null): void;
}

/** Pages of a kind in a row that have to agree. */
const convinced = 3;

/** Of the empty pages of a plain kind every so manieth is looked at in the browser all the same. */
const sampleEvery = 5;

/** Ways of pages while a crawl learns them. */
export interface LearntWays {
  find(kind: string): PageWay | null;
  /** A page of the kind has shown products this way. */
  showed(kind: string, way: PageWay): void;
  /** Whether an empty page that looks scripted is worth the browser. */
  mayNeedBrowser(kind: string): boolean;
}

/** Learns from page to page: a shop's redesign must show, and so must not every empty page start a browser. */
export function learnWays(ways: PageWays = holdWays()): LearntWays {
  const streaks = new Map<string, { readonly way: PageWay; readonly pages: number }>();
  const empty = new Map<string, number>();
  return {
    find: ways.find,
    showed(kind, way) {
      const streak = streaks.get(kind);
      const pages = streak?.way === way ? streak.pages + 1 : 1;
      streaks.set(kind, { way, pages });
      const decided = ways.find(kind);
      if (decided !== null && decided !== way) ways.decide(kind, null);
      if (pages >= convinced && decided !== way) ways.decide(kind, way);
    },
    mayNeedBrowser(kind) {
      if (ways.find(kind) !== 'plain') return true;
      const before = empty.get(kind) ?? 0;
      empty.set(kind, before + 1);
      return before % sampleEvery === 0;
    },
  };
}

/** Ways that are known as long as the process runs. */
function holdWays(): PageWays {
  const held = new Map<string, PageWay>();
  return {
    find: (kind) => held.get(kind) ?? null,
    decide: (kind, way) => void (way === null ? held.delete(kind) : held.set(kind, way)),
  };
}
