import { setTimeout } from 'node:timers/promises';
import type { SearchedIndex } from './find-matches.ts';
import { readManifest } from './index/manifest.ts';
import { closeGap, countMissing, findGap, type SyncCounts } from './sync-index.ts';

/** Keeps an index at the catalogue's generation, whoever changes the catalogue. */
export interface Follower {
  /** Takes up the last save and adds what it lacks. */
  open(): Promise<void>;
  /** Waits for the index to hold what the catalogue holds, but not for long. */
  catchUp(): Promise<void>;
  refreshAndSave(): Promise<SyncCounts>;
  /** Lets a refresh end, and saves what was not saved yet. */
  close(): Promise<void>;
}

/** More vectors than this are quicker read from another process's save than added one by one. */
const manyMissing = 1000;

/** How long a search waits for an index that lags behind the catalogue before it answers from what there is. */
const patienceMs = 250;

export interface FollowOptions {
  readonly folder: string;
  readonly log: (line: string) => void;
}

export function followCatalogue(index: SearchedIndex, { folder, log }: FollowOptions): Follower {
  const { catalogue, embedder, thread } = index;
  const toLine = (text: string) => log(`index ${embedder.name}: ${text}`);
  /** The catalogue's generation that the index in memory stands for, and that the last save does. */
  let generation = -1;
  let saved = -1;
  let running: Promise<SyncCounts> | null = null;

  const present = () => catalogue.crops.generation(embedder.sha256);
  const load = async () => {
    const found = await thread.ask('open', { folder, embedder, anew: false });
    generation = found.generation ?? -1;
    saved = generation;
    return found.reason;
  };
  const save = async () => {
    if (saved === generation) return;
    const saving = generation;
    await thread.ask('save', { generation: saving });
    saved = saving;
  };
  const findGapOrLoad = async () => {
    const gap = await findGap(catalogue.crops, embedder, thread);
    if (countMissing(gap) <= manyMissing || readSavedGeneration(folder, index) <= generation) return gap;
    await load();
    return findGap(catalogue.crops, embedder, thread);
  };
  const sync = async (): Promise<SyncCounts> => {
    // Read first: what is put meanwhile belongs to a later generation.
    const target = present();
    const counts = await closeGap(catalogue.crops, embedder, thread, await findGapOrLoad());
    if (counts.unusable.length > 0)
      toLine(`left out ${counts.unusable.length} embeddings that cannot be used`);
    generation = target;
    return counts;
  };
  const refresh = (): Promise<SyncCounts> => {
    running ??= sync().finally(() => {
      running = null;
    });
    return running;
  };
  const report = (error: Error) => toLine(error.message);

  return {
    async open() {
      const reason = await load();
      if (generation === present()) return;
      const { added, removed } = await refresh();
      if (added + removed === 0) return;
      toLine(`${added} added, ${removed} removed${reason ? ` (${reason})` : ''}`);
      await save().catch(report);
    },
    async catchUp() {
      if (generation === present()) return;
      await Promise.race([refresh().catch(report), setTimeout(patienceMs, null, { ref: false })]);
    },
    async refreshAndSave() {
      // One under way may have read the catalogue before the caller's last change.
      await running?.catch(report);
      const counts = await refresh();
      await save();
      return counts;
    },
    async close() {
      await running?.catch(report);
      await save().catch(report);
    },
  };
}

/** −1 when there is no save that can be used. */
function readSavedGeneration(folder: string, { embedder }: SearchedIndex): number {
  try {
    return readManifest(folder, embedder).generation;
  } catch {
    return -1;
  }
}
