import { type Fabric, fabrics, weaveSize } from '../cloth/fabric.ts';
import type { Panel } from '../panel.ts';
import type { Grid } from './grid.ts';

/** Where the light comes from and how hard it is. */
export interface Light {
  /** Towards the light; x right, y down, z to the viewer. */
  readonly from: readonly [number, number, number];
  /** 0 as bright everywhere, 1 unlit sides black. */
  readonly hardness: number;
  /** Factors on red, green and blue. */
  readonly tint: readonly [number, number, number];
  /** Overall factor, 1 as painted. */
  readonly strength: number;
}

/** A studio's soft window light. */
export const softLight: Light = { from: [-0.42, -0.52, 0.74], hardness: 0.62, tint: [1, 1, 1], strength: 1 };

/** Light on every pixel of the relief: a factor on the colour, and a highlight to add, 0..1. */
export interface Shading {
  readonly factor: Grid;
  readonly highlight: Grid;
}

/** Lights a relief by its slopes. */
export function shade(
  relief: Grid,
  occlusion: Grid,
  parts: Uint8Array,
  panels: readonly Panel[],
  light: Light,
): Shading {
  const { width, height } = relief;
  const factor = { width, height, values: new Float32Array(width * height).fill(1) };
  const highlight = { width, height, values: new Float32Array(width * height) };
  const looks: readonly (Fabric | null)[] = [null, ...panels.map(({ fabric }) => fabrics[fabric])];
  const unit = normalise(light.from);
  const half = normalise([unit[0], unit[1], unit[2] + 1]);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const look = looks[parts[i]!];
      if (!look) continue;
      const normal = normalAt(relief, x, y);
      const facing = dot(normal, unit);
      const lit = 1 + light.hardness * (Math.max(-0.25, facing) / unit[2] - 1) * 0.8;
      factor.values[i] = Math.min(look === fabrics.skin ? 1.1 : 1.3, Math.max(0.16, lit)) * (1 - 0.62 * occlusion.values[i]!);
      if (look.gloss)
        highlight.values[i] =
          look.gloss *
          Math.max(0, dot(normal, half)) ** look.shine *
          (1 - occlusion.values[i]!) *
          (facing > 0 ? 1 : 0);
    }
  }
  return { factor: spread(factor, parts), highlight };
}

function normalAt({ values, width, height }: Grid, x: number, y: number): readonly [number, number, number] {
  const get = (px: number, py: number) =>
    values[Math.min(height - 1, Math.max(0, py)) * width + Math.min(width - 1, Math.max(0, px))]!;
  const dx = (get(x + 1, y) - get(x - 1, y)) / 2;
  const dy = (get(x, y + 1) - get(x, y - 1)) / 2;
  return normalise([-dx, -dy, 1]);
}

/** Carries the shade two pixels past the outline, so that soft edges of the colours are not lit by nothing. */
function spread(grid: Grid, parts: Uint8Array): Grid {
  const values = Float32Array.from(grid.values);
  const { width } = grid;
  for (let i = 0; i < values.length; i++) {
    if (parts[i]) continue;
    const near = [i - 1, i + 1, i - width, i + width, i - 2, i + 2].find((j) => parts[j]);
    if (near !== undefined) values[i] = grid.values[near]!;
  }
  return { ...grid, values };
}

/** The weave's own light and dark at a pixel, −1..1 times the fabric's strength. */
export function weaveAt(
  look: Fabric,
  grain: readonly [cos: number, sin: number],
  x: number,
  y: number,
  scale: number,
): number {
  const size = 1 / (look.texel * Math.max(0.45, scale));
  const u = Math.floor((x * grain[0] + y * grain[1]) * size) & (weaveSize - 1);
  const v = Math.floor((y * grain[0] - x * grain[1]) * size) & (weaveSize - 1);
  return look.tile[v * weaveSize + u]! * look.weave;
}

type Vector = readonly [number, number, number];
const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
function normalise(v: Vector): Vector {
  const length = Math.hypot(...v);
  return [v[0] / length, v[1] / length, v[2] / length];
}
