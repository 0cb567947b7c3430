import { type Fabric, fabrics } from '../cloth/fabric.ts';
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
  const { width, height, values } = relief;
  const factor = { width, height, values: new Float32Array(width * height).fill(1) };
  const highlight = { width, height, values: new Float32Array(width * height) };
  const looks: readonly (Fabric | null)[] = [null, ...panels.map(({ fabric }) => fabrics[fabric])];
  const [lx, ly, lz] = normalise(light.from);
  const [hx, hy, hz] = normalise([lx, ly, lz + 1]);
  for (let i = width; i < values.length - width; i++) {
    const look = looks[parts[i]!];
    if (!look) continue;
    const nx = (values[i - 1]! - values[i + 1]!) / 2;
    const ny = (values[i - width]! - values[i + width]!) / 2;
    const length = Math.sqrt(nx * nx + ny * ny + 1);
    const facing = (nx * lx + ny * ly + lz) / length;
    const open = 1 - occlusion.values[i]!;
    const bright = 1 + light.hardness * (Math.max(-0.25, facing) / lz - 1) * 0.8;
    factor.values[i] =
      Math.min(look === fabrics.skin ? 1.1 : 1.3, Math.max(0.16, bright)) * (0.38 + 0.62 * open);
    if (look.gloss && facing > 0) {
      const mirrored = Math.max(0, (nx * hx + ny * hy + hz) / length);
      highlight.values[i] = look.gloss * mirrored ** look.shine * open;
    }
  }
  spread(factor, parts);
  return { factor, highlight };
}

/** Carries the shade two pixels past the outline, so that soft edges of the colours are not lit by nothing. */
function spread({ values, width }: Grid, parts: Uint8Array): void {
  for (let i = 2 * width; i < values.length - 2 * width; i++) {
    if (parts[i]) continue;
    if (parts[i - 1]) values[i] = values[i - 1]!;
    else if (parts[i + 1]) values[i] = values[i + 1]!;
    else if (parts[i - width]) values[i] = values[i - width]!;
    else if (parts[i + width]) values[i] = values[i + width]!;
    else if (parts[i - 2]) values[i] = values[i - 2]!;
    else if (parts[i + 2]) values[i] = values[i + 2]!;
  }
}

type Vector = readonly [number, number, number];
function normalise(v: Vector): Vector {
  const length = Math.hypot(...v);
  return [v[0] / length, v[1] / length, v[2] / length];
}
