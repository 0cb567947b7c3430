import { createFlatIndex } from '../../matcher/index/flat-index.ts';
import { createHnswIndex } from '../../matcher/index/hnsw-index.ts';
import { measureInTurn } from '../measure.ts';

const dimensions = 256;
const vectors = 10_000;
const queries = 100;
const neighbours = 10;
const kinds = 300;

/** The graph index beside exact search: 10,000 clustered unit vectors of 256 numbers, ten nearest. */
export async function benchSearch(): Promise<object> {
  const random = openRandom(7);
  const centres = Array.from({ length: kinds }, () => drawVector(random));
  const draw = () =>
    toUnit(centres[Math.floor(random() * kinds)]?.map((x) => x + 0.7 * toNormal(random)) as Float32Array);
  const graph = createHnswIndex(dimensions);
  const exact = createFlatIndex(dimensions);
  for (let label = 0; label < vectors; label++) {
    const vector = draw();
    graph.add(label, vector);
    exact.add(label, vector);
  }
  const asked = Array.from({ length: queries }, draw);
  const searchAll = (index: typeof graph) => {
    for (const query of asked) index.search(query, neighbours);
  };
  const seconds = await measureInTurn(
    () => searchAll(graph),
    () => searchAll(exact),
  );
  return {
    graphMs: (seconds.one / queries) * 1000,
    exactMs: (seconds.other / queries) * 1000,
    timesFaster: seconds.other / seconds.one,
    recallAt10: toRecall(asked, graph, exact),
  };
}

function toRecall(
  asked: readonly Float32Array[],
  graph: ReturnType<typeof createHnswIndex>,
  exact: ReturnType<typeof createFlatIndex>,
): number {
  const shares = asked.map((query) => {
    const right = new Set(exact.search(query, neighbours).map(({ label }) => label));
    return graph.search(query, neighbours).filter(({ label }) => right.has(label)).length / neighbours;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function drawVector(random: () => number): Float32Array {
  return toUnit(Float32Array.from({ length: dimensions }, () => toNormal(random)));
}

function toUnit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((x) => x / length);
}

function toNormal(random: () => number): number {
  return (Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())) / Math.sqrt(dimensions);
}

/** A small seeded generator (mulberry32), so that every run searches the same vectors. */
function openRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
