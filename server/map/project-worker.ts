// A thread of its own: a map of 10,000 products takes a minute, and nobody's photo may wait for it.
import { parentPort } from 'node:worker_threads';
import { UMAP } from 'umap-js';
import { fitIntoUnitSquare } from './fit-into-unit-square.ts';
import { toPrincipalComponents, type Vectors } from './principal-components.ts';
import { openRandomNumbers, type RandomNumber } from './random-numbers.ts';

/** What the thread answers: first a plain map, then a better one. */
export interface Projection {
  readonly method: 'pca' | 'umap';
  /** x and y in turn, 0..1. */
  readonly points: Float32Array;
}

const seed = 20;
/** Dimensions that neighbours are looked for in: those that matter, and few enough to be quick. */
const componentCount = 32;
const neighbourCount = 15;

parentPort?.once('message', (vectors: Vectors) => {
  const random = openRandomNumbers(seed);
  const components = toPrincipalComponents(vectors, componentCount, random);
  send({ method: 'pca', points: fitIntoUnitSquare(toFirstTwo(components)) });
  if (vectors.count > 3)
    send({ method: 'umap', points: fitIntoUnitSquare(toNeighbourMap(components, random)) });
  parentPort?.close();
});

function send(projection: Projection): void {
  parentPort?.postMessage(projection, [projection.points.buffer as ArrayBuffer]);
}

function toFirstTwo({ values, count, dimensions }: Vectors): Float32Array {
  return Float32Array.from({ length: count * 2 }, (_, at) => {
    const axis = at % 2;
    return axis < dimensions ? values[((at - axis) / 2) * dimensions + axis]! : 0;
  });
}

/** UMAP (McInnes, Healy and Melville 2018). */
function toNeighbourMap({ values, count, dimensions }: Vectors, random: RandomNumber): Float32Array {
  const rows = Array.from({ length: count }, (_, row) => [
    ...values.subarray(row * dimensions, (row + 1) * dimensions),
  ]);
  const nNeighbors = Math.min(neighbourCount, count - 1);
  const umap = new UMAP({ nComponents: 2, nNeighbors, minDist: 0.1, nEpochs: 250, random });
  return Float32Array.from(umap.fit(rows).flat());
}
