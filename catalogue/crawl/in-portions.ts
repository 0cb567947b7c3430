/** Items between which everybody else gets a turn. */
const portion = 500;

/** The same items; long lists do not keep a server from answering. */
export async function* inPortions<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let given = 0;
  for (const item of items) {
    if (++given % portion === 0) await new Promise((resolve) => setImmediate(resolve));
    yield item;
  }
}
