import { type Fabric, fabrics } from '../cloth/fabric.ts';
import type { Panel } from '../panel.ts';
import { blurGrid, type Grid, makeGrid, noiseAt } from './grid.ts';

/** What the relief is made from; `parts` and `folds` have the same size. */
export interface ReliefInput {
  readonly panels: readonly Panel[];
  /** Place in `panels` plus one; 0 is nothing. */
  readonly parts: Uint8Array;
  /** 0..255, 128 even. */
  readonly folds: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Pixels for one figure unit. */
  readonly scale: number;
  readonly seed: number;
}

/** Heights in pixels, towards the viewer: bodies rounded like cylinders or pillows, folds, and the cloth's own wrinkles. */
export function toRelief(input: ReliefInput): Grid {
  const { width, height, scale } = input;
  const body = blurGrid(sum(settle(limbs(input), input), pillows(input)), 2.4 * scale + 0.6);
  const folds = blurGrid(
    makeGrid(width, height, (i) => (input.folds[i]! - 128) / 128),
    1.6 * scale + 0.5,
  );
  const wrinkles = wrinklesOf(input);
  const edge = blurGrid(levels(input), 1.2 * scale + 0.4);
  return makeGrid(
    width,
    height,
    (i) =>
      body.values[i]! + folds.values[i]! * 4.2 * scale + wrinkles.values[i]! + edge.values[i]! * 1.1 * scale,
  );
}

/** How much is hidden from the sky: 0 open … near 1 deep under a higher layer (depth darkening). */
export function toOcclusion(input: ReliefInput): Grid {
  const own = levels(input);
  const near = blurGrid(own, 5 * input.scale + 1);
  const far = blurGrid(own, 16 * input.scale + 1);
  return makeGrid(input.width, input.height, (i) => {
    const rise =
      Math.max(0, near.values[i]! - own.values[i]!) * 0.75 +
      Math.max(0, far.values[i]! - own.values[i]!) * 0.5;
    return 1 - Math.exp(-rise * 0.55);
  });
}

/** The level of each pixel: panels lie on those before them. */
function levels({ panels, parts, width, height }: ReliefInput): Grid {
  let level = 0;
  const byPart = [0, ...panels.map(({ lifts }) => (lifts === false ? level : ++level))];
  const scaled = byPart.map((value) => 3 * Math.log2(1 + value / 3));
  return makeGrid(width, height, (i) => scaled[parts[i]!]!);
}

/** Rows of one form rise and fall as half a wave. */
function limbs({ panels, parts, width, height }: ReliefInput): Grid {
  const forms = formNumbers(panels);
  const grid = makeGrid(width, height);
  for (let y = 0; y < height; y++) {
    let start = 0;
    for (let x = 1; x <= width; x++) {
      const form = forms[parts[y * width + start]!]!;
      if (x < width && forms[parts[y * width + x]!] === form) continue;
      if (form) {
        const panel = panels[parts[y * width + start]! - 1]!;
        const left = start > 0 && joined(panel, panels[parts[y * width + start - 1]! - 1]);
        const right = x < width && joined(panel, panels[parts[y * width + x]! - 1]);
        fillRow(grid, { y, from: start, to: x, left, right }, panel);
      }
      start = x;
    }
  }
  return grid;
}

/** Evens the heights out along each column within a form, so that a torso stays one where sleeves leave it. */
function settle(grid: Grid, { panels, parts, scale }: ReliefInput): Grid {
  const { width, height } = grid;
  const forms = formNumbers(panels);
  const reach = Math.max(2, Math.round(26 * scale));
  const values = new Float32Array(grid.values.length);
  const sums = new Float64Array(height + 1);
  for (let x = 0; x < width; x++) {
    for (let start = 0, end = 0; start < height; start = end) {
      const form = forms[parts[start * width + x]!]!;
      for (end = start; end < height && forms[parts[end * width + x]!] === form; end++)
        sums[end + 1] = (end === start ? 0 : sums[end]!) + grid.values[end * width + x]!;
      if (!form) continue;
      for (let y = start; y < end; y++) {
        const [from, to] = [Math.max(start, y - reach), Math.min(end - 1, y + reach)];
        values[y * width + x] = (sums[to + 1]! - (from === start ? 0 : sums[from]!)) / (to - from + 1);
      }
    }
  }
  return { ...grid, values };
}

const joined = (panel: Panel, other: Panel | undefined): boolean =>
  panel.joins !== undefined && panel.joins === other?.joins;

/** A row of one form: pixels `from` … `to` − 1, and whether it goes on into a form that it joins. */
interface Row {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly left: boolean;
  readonly right: boolean;
}

/** Half a wave from edge to edge; towards a form that it joins the wave stops short of its foot. */
function fillRow(grid: Grid, { y, from, to, left, right }: Row, panel: Panel): void {
  if (panel.shape === 'pillow') return;
  const [start, end] = [left ? -0.42 : -1, right ? 0.42 : 1];
  const radius = (to - from) / (end - start);
  for (let x = from; x < to; x++) {
    const place = start + ((x + 0.5 - from) / (to - from)) * (end - start);
    grid.values[y * grid.width + x] = panel.round * radius * 0.72 * Math.cos(place * (Math.PI / 2));
  }
}

/** Pillows rise with the distance from their nearest edge. */
function pillows({ panels, parts, width, height, scale }: ReliefInput): Grid {
  const grid = makeGrid(width, height);
  if (!panels.some(({ shape }) => shape === 'pillow')) return grid;
  const forms = formNumbers(panels);
  const edge = distances(forms, parts, width);
  for (let i = 0; i < edge.length; i++) {
    const panel = parts[i] ? panels[parts[i]! - 1]! : null;
    if (panel?.shape !== 'pillow') continue;
    const reach = 34 * scale;
    grid.values[i] = panel.round * reach * 0.62 * Math.sin(Math.min(1, edge[i]! / reach) * (Math.PI / 2));
  }
  return grid;
}

/** Distance to the nearest pixel of another form, in pixels, by two sweeps over the picture. */
function distances(forms: readonly number[], parts: Uint8Array, width: number): Float32Array {
  const own = Uint8Array.from(parts, (part) => forms[part]!);
  const away = new Float32Array(parts.length).fill(1e6);
  for (let i = width + 1; i < away.length; i++) {
    let best = reach(own, away, i, i - 1, 1, away[i]!);
    best = reach(own, away, i, i - width, 1, best);
    best = reach(own, away, i, i - width - 1, Math.SQRT2, best);
    away[i] = reach(own, away, i, i - width + 1, Math.SQRT2, best);
  }
  for (let i = away.length - width - 2; i >= 0; i--) {
    let best = reach(own, away, i, i + 1, 1, away[i]!);
    best = reach(own, away, i, i + width, 1, best);
    best = reach(own, away, i, i + width + 1, Math.SQRT2, best);
    away[i] = reach(own, away, i, i + width - 1, Math.SQRT2, best);
  }
  return away;
}

/** The nearer of what is known and the way by a neighbour; a neighbour of another form is half a pixel off. */
function reach(
  own: Uint8Array,
  away: Float32Array,
  i: number,
  neighbour: number,
  cost: number,
  best: number,
): number {
  const way = own[i] === own[neighbour] ? away[neighbour]! + cost : 0.5;
  return way < best ? way : best;
}

function formNumbers(panels: readonly Panel[]): readonly number[] {
  const names = [...new Set(panels.map(({ form }) => form))];
  return [0, ...panels.map(({ form }) => names.indexOf(form) + 1)];
}

function wrinklesOf({ panels, parts, width, height, scale, seed }: ReliefInput): Grid {
  const looks: readonly (Fabric | null)[] = [null, ...panels.map(({ fabric }) => fabrics[fabric])];
  return makeGrid(width, height, (i) => {
    const look = looks[parts[i]!];
    if (!look?.wrinkle) return 0;
    const span = look.wrinkleSpan * scale;
    const [x, y] = [(i % width) / span, Math.floor(i / width) / span];
    const warp = noiseAt(x * 0.7 + 9, y * 0.7, seed + 5) * 0.8;
    const ridge = 1 - Math.abs(noiseAt(x * 1.5 + warp, y * 0.75 + x * 0.5 + warp, seed + parts[i]!));
    const fine = noiseAt(x * 2.6 + warp, y * 2.2, seed + 3);
    const fade = Math.max(0, 0.35 + noiseAt(x * 0.8 + 3, y * 0.6, seed + 11));
    return look.wrinkle * scale * (ridge * ridge * fade + fine * 0.35);
  });
}

function sum(a: Grid, b: Grid): Grid {
  return makeGrid(a.width, a.height, (i) => a.values[i]! + b.values[i]!);
}
