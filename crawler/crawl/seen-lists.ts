/** The lists of products that a run has seen. */
export interface SeenLists {
  /** Whether no list before showed the same products, but for a few that shops mix in at random; remembers the list. */
  isNew(urls: readonly string[]): boolean;
}

/** Shorter lists are the same only when they do not differ at all, in products. */
const shortest = 4;

/** One product in so many may differ, one in any list, and never more than a few: lists that grow from page to page are new. */
const oneIn = 10;
const mostDiffering = 3;

/** Lists remembered of one product: what is advertised everywhere is in all of them. */
const mostOfOne = 300;

/** @param mostLists lists remembered, the last ones: a shop may have more than memory should hold */
export function openSeenLists(mostLists = 2000): SeenLists {
  const lists = new Map<number, ReadonlySet<string>>();
  const listsOf = new Map<string, number[]>();
  let count = 0;
  return {
    isNew: (urls) => {
      const own = new Set(urls);
      const shared = countShared(own, listsOf);
      const isKnown = [...shared].some(([list, same]) => isSame(own.size, lists.get(list)?.size ?? 0, same));
      if (isKnown) return false;
      const list = count++;
      lists.set(list, own);
      remember(own, list, listsOf);
      const tooOld = list - mostLists;
      forget(lists.get(tooOld) ?? [], tooOld, listsOf);
      lists.delete(tooOld);
      return true;
    },
  };
}

/** How many of the products each earlier list showed too. */
function countShared(
  urls: ReadonlySet<string>,
  listsOf: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const url of urls) {
    for (const list of listsOf.get(url) ?? []) shared.set(list, (shared.get(list) ?? 0) + 1);
  }
  return shared;
}

function isSame(one: number, other: number, shared: number): boolean {
  const longer = Math.max(one, other);
  const mayDiffer = Math.min(Math.max(1, Math.floor(longer / oneIn)), mostDiffering);
  return longer - shared <= (longer < shortest ? 0 : mayDiffer);
}

function remember(urls: ReadonlySet<string>, list: number, listsOf: Map<string, number[]>): void {
  for (const url of urls) {
    const lists = listsOf.get(url) ?? [];
    lists.push(list);
    if (lists.length > mostOfOne) lists.shift();
    listsOf.set(url, lists);
  }
}

function forget(urls: Iterable<string>, list: number, listsOf: Map<string, number[]>): void {
  for (const url of urls) {
    const others = listsOf.get(url)?.filter((other) => other !== list) ?? [];
    if (others.length > 0) listsOf.set(url, others);
    else listsOf.delete(url);
  }
}
