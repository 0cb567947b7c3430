import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openKeptProjections } from '../../../server/map/kept-projections.ts';

const projection = { method: 'umap', points: Float32Array.of(0, 0.25, 0.5, 1) } as const;
const state = { embedder: 'e'.repeat(64), count: 2, lastLabel: 7 };

it('keeps the newest map of each category, and leaves alone another whose name begins alike', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lookalike-maps-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const kept = openKeptProjections(folder);
  const sleeved = { ...state, category: 'short-sleeved' };
  const before = { ...state, category: 'short' };
  const now = { ...before, lastLabel: 8 };
  for (const one of [sleeved, before, now]) await kept.write(one, projection);
  expect(await kept.read(sleeved)).toEqual(projection);
  expect(await kept.read(before)).toBeNull();
  expect(await kept.read(now)).toEqual(projection);
});
