import { Worker } from 'node:worker_threads';
import { toBuiltUrl } from '../../settings/paths.ts';
import { openTurns } from '../turns.ts';
import type { Vectors } from './principal-components.ts';
import type { Projection } from './project-worker.ts';

/** Makes maps in a thread of its own, one after the other. */
export interface Projector {
  /** Calls back with each projection, the last one the best; resolves after that. */
  project(vectors: Vectors, onProjection: (projection: Projection) => void): Promise<void>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

export function openProjector(): Projector {
  const workers = new Set<Worker>();
  const takeTurn = openTurns(1);
  let isClosed = false;
  const run = async (vectors: Vectors, onProjection: (projection: Projection) => void) => {
    if (isClosed) return;
    const worker = new Worker(toBuiltUrl('./project-worker.ts', import.meta.url));
    workers.add(worker);
    worker.on('message', onProjection);
    worker.postMessage(vectors);
    await new Promise<void>((resolve, reject) => {
      worker.once('error', reject);
      worker.once('exit', () => resolve());
    }).finally(() => workers.delete(worker));
  };
  return {
    project: (vectors, onProjection) => takeTurn(() => run(vectors, onProjection)),
    async close() {
      isClosed = true;
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}
