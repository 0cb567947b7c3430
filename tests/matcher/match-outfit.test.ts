import { expect, it } from 'vitest';
import type { Embedder } from '../../embedder/embedder.ts';
import { matchOutfitInParts, type SearchingParts } from '../../matcher/match-outfit.ts';
import { colourEmbedder } from '../server/colour-embedder.ts';
import { patchDetector } from '../server/patch-detector.ts';

const photo = { width: 40, height: 60, pixels: new Uint8Array(40 * 60 * 3) };
const garments = [
  { category: 'shirt', score: 0.9, box: { left: 5, top: 5, width: 20, height: 20 } },
  { category: 'skirt', score: 0.8, box: { left: 5, top: 30, width: 20, height: 20 } },
];

it('tells the garments before it cuts a single crop, then the first with its matches, then everything', async () => {
  let crops = 0;
  const embedder: Embedder = {
    ...colourEmbedder,
    async embed(given) {
      crops += given.length;
      return colourEmbedder.embed(given);
    },
  };
  const parts: SearchingParts = {
    detector: { ...patchDetector, detect: async () => garments },
    embedder,
    matcher: { match: async () => [], matchAll: async () => [], close: async () => {} },
  };
  const told: { readonly matched: number; readonly crops: number }[] = [];
  for await (const { matched } of matchOutfitInParts(photo, parts)) told.push({ matched, crops });
  expect(told).toEqual([
    { matched: 0, crops: 0 },
    { matched: 1, crops: 2 },
    { matched: 2, crops: 2 },
  ]);
});
