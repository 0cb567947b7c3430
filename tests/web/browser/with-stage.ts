import { afterAll, beforeAll } from 'vitest';
import { openStage, type Stage, type StageOptions } from './open-stage.ts';

/** How long a machine with little to spare takes to crawl and index what the stage shows, milliseconds. */
const openingMs = 240_000;
const closingMs = 60_000;

/** The stage of a file's tests: opened before the first and closed after the last; only they may use it. */
export function withStage(options?: StageOptions): Omit<Stage, 'close'> {
  let stage: Stage | undefined;
  beforeAll(async () => {
    stage = await openStage(options);
  }, openingMs);
  afterAll(() => stage?.close(), closingMs);
  const opened = () => {
    if (stage === undefined) throw new Error('Expected a test to use the stage but none runs');
    return stage;
  };
  return {
    get url() {
      return opened().url;
    },
    get shop() {
      return opened().shop;
    },
    open: (path, screen) => opened().open(path, screen),
  };
}
