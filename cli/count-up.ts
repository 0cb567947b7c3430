import type { Progress } from './progress.ts';
import { showProgress } from './progress.ts';

/**
 * Counts what passes through, on standard error, from the second one on: one photo needs no progress. Says nothing
 * where the results themselves appear on the terminal.
 */
export async function* countUp<Item>(label: string, items: AsyncIterable<Item>): AsyncGenerator<Item> {
  let done = 0;
  let progress: Progress | null = null;
  for await (const item of items) {
    yield item;
    done++;
    if (done === 2 && !process.stdout.isTTY) progress = showProgress(label);
    progress?.update(done, null);
  }
  progress?.end(`${done} done`);
}
