interface Waiting<Item> {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Makes a function that does many callers' work in one go: what comes while a round is under way makes up the next round. Its
 * promise is settled when the item's round is.
 *
 * @param flush does one round; when it fails, all items of the round have failed
 * @param most items in one round
 */
export function shareFlush<Item>(
  flush: (items: readonly Item[]) => Promise<void>,
  most = 64,
): (item: Item) => Promise<void> {
  let waiting: Waiting<Item>[] = [];
  let isBusy = false;
  const work = async () => {
    isBusy = true;
    while (waiting.length > 0) {
      const round = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await flush(round.map(({ item }) => item)).then(
        () => round.forEach(({ resolve }) => void resolve()),
        (error: unknown) => round.forEach(({ reject }) => void reject(error)),
      );
    }
    isBusy = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      // In the next turn, so that what comes in this one shares the round.
      if (!isBusy) {
        isBusy = true;
        setImmediate(() => void work());
      }
    });
}
