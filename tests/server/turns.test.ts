import { expect, it } from 'vitest';
import { openTurns } from '../../server/turns.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve, 2));

it('runs so many at once, in the order asked, also after one fails', async () => {
  const takeTurn = openTurns(2);
  const started: number[] = [];
  const ends = new Map<number, (fail?: boolean) => void>();
  const task = (name: number) =>
    takeTurn(async () => {
      started.push(name);
      await new Promise<void>((resolve, reject) =>
        ends.set(name, (fail) => (fail ? reject(new Error(`task ${name}`)) : resolve())),
      );
      return name;
    });
  const results = [1, 2, 3, 4].map((name) => task(name).catch((error: Error) => error.message));
  await settle();
  expect(started).toEqual([1, 2]);
  ends.get(2)?.(true);
  await settle();
  expect(started).toEqual([1, 2, 3]);
  ends.get(1)?.();
  await settle();
  ends.get(3)?.();
  ends.get(4)?.();
  expect(await Promise.all(results)).toEqual([1, 'task 2', 3, 4]);
});
