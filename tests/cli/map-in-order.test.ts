import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapInOrder } from '../../cli/map-in-order.ts';
import { gather } from './gather.ts';

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

const resultsComeInTheOrderOfTheItems = async (waitsMs: readonly number[], ahead: number) => {
  let inWork = 0;
  let most = 0;
  const work = async (waitMs: number) => {
    most = Math.max(most, ++inWork);
    await sleep(waitMs);
    inWork--;
    return waitMs;
  };
  expect(await gather(mapInOrder(each(waitsMs), ahead, work))).toEqual(waitsMs);
  expect(most).toBeLessThanOrEqual(ahead);
};

test('resultsComeInTheOrderOfTheItems', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      resultsComeInTheOrderOfTheItems,
    ),
    { numRuns: 25 },
  ));

test('items are worked on together', async () => {
  const startedAt: number[] = [];
  const work = async (item: number) => {
    startedAt.push(item);
    if (item === 0) while (startedAt.length < 3) await sleep(1);
    return item;
  };
  expect(await gather(mapInOrder(each([0, 1, 2, 3]), 3, work))).toEqual([0, 1, 2, 3]);
});

test('a failure is thrown in its turn, after the results before it', async () => {
  const received: number[] = [];
  const work = async (item: number) => {
    if (item >= 2) throw new Error(`no ${item}`);
    await sleep(3);
    return item;
  };
  const run = async () => {
    for await (const result of mapInOrder(each([0, 1, 2, 3]), 4, work)) received.push(result);
  };
  await expect(run()).rejects.toThrow('no 2');
  expect(received).toEqual([0, 1]);
});
