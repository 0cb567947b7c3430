/**
 * Applies a function to each item, some items ahead of the one that is being waited for, and gives the results in the
 * order of the items. While a network runs on one photo, the next ones are read.
 *
 * @param ahead items in work at once, at least 1: each holds a decoded photo in memory
 * @throws what the function throws, when that item's turn comes; later items are abandoned
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  ahead: number,
  apply: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const inWork: Promise<Result>[] = [];
  for await (const item of items) {
    const result = apply(item);
    // A failure is for whoever takes the result; until then it must not count as unhandled.
    result.catch(() => undefined);
    inWork.push(result);
    if (inWork.length >= ahead) yield inWork.shift() as Promise<Result>;
  }
  for (const result of inWork) yield result;
}
