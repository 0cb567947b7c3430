import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.ts';
import type { Projection } from './project-worker.ts';

/** What a map was made from: the same state, the same map. */
export interface MapState {
  /** sha256 of the embedder's weights. */
  readonly embedder: string;
  readonly category: string;
  /** Crops of the category. */
  readonly count: number;
  /** The newest crop's label; never used again, so that a change shows in it or in the count. */
  readonly lastLabel: number;
}

/** Finished maps in a folder, the newest of each category: a minute's work is not done again at each start. */
export interface KeptProjections {
  read(state: MapState): Promise<Projection | null>;
  write(state: MapState, projection: Projection): Promise<void>;
}

/** @param folder null: nothing is kept */
export function openKeptProjections(folder: string | null): KeptProjections {
  return {
    async read(state) {
      const bytes = folder && (await readFile(join(folder, toName(state))).catch(() => null));
      return bytes ? { method: 'umap', points: toPoints(bytes) } : null;
    },
    async write(state, { method, points }) {
      if (folder === null || method !== 'umap') return;
      await mkdir(folder, { recursive: true });
      await removeOlder(folder, state);
      await writeWhole(join(folder, toName(state)), new Uint8Array(points.buffer));
    },
  };
}

function toName(state: MapState): string {
  return `${toPrefix(state)}${state.count}-${state.lastLabel}.f32`;
}

function toPrefix({ embedder, category }: MapState): string {
  return `${embedder.slice(0, 16)}-${category}-`;
}

/** Copied: a buffer of Node's may start anywhere in a larger one, and numbers need whole multiples of four. */
function toPoints(bytes: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}

/** Only those of this very category: another's name may begin with it. */
async function removeOlder(folder: string, state: MapState): Promise<void> {
  const prefix = toPrefix(state);
  const older = (await readdir(folder)).filter(
    (name) => name.startsWith(prefix) && /^\d+-\d+\.f32$/.test(name.slice(prefix.length)),
  );
  await Promise.all(older.map((name) => rm(join(folder, name), { force: true })));
}
