import { darker, lighter, mix } from '../form/colour.ts';
import type { Random } from '../form/random.ts';

/** Marks far away and near, as SVG in pixels. */
export interface Marks {
  readonly far: string;
  readonly near: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly ground: number;
}

const walls = [
  '#b9a58c',
  '#a98f7c',
  '#c9bfae',
  '#8f8a84',
  '#b58a6c',
  '#9aa3a6',
  '#d3c6ae',
  '#7d7a78',
  '#a8483a',
  '#5f6b6d',
] as const;

/** A pavement along shop fronts. */
export function drawStreet({ width, height, ground }: Size, random: Random): Marks {
  const horizon = ground - height * random.range(0.1, 0.2);
  let x = -random.range(0, width * 0.3);
  let far = `<rect width="${width}" height="${height}" fill="${random.pick(['#dfe7ec', '#e9e2d5', '#c9d6df'])}"/>`;
  while (x < width) {
    const wide = random.range(0.28, 0.62) * width;
    far += house(x, wide, horizon, height, random);
    x += wide;
  }
  if (random.chance(0.5))
    far += car(random.range(-0.2, 0.9) * width, horizon + height * 0.03, width * 0.5, random);
  const paving = random.pick(['#b7b1a8', '#a5a29d', '#c4bcb0', '#8d8b89', '#b5a797']);
  return { far, near: pavement(width, height, horizon, paving, random) };
}

function house(x: number, wide: number, base: number, height: number, random: Random): string {
  const wall = random.pick(walls);
  const top = random.chance(0.3) ? random.range(0, 0.25) * height : -10;
  const rect = (rx: number, ry: number, w: number, h: number, fill: string, opacity = 1) =>
    `<rect x="${rx.toFixed(1)}" y="${ry.toFixed(1)}" width="${w.toFixed(1)}" height="${h.toFixed(1)}" fill="${fill}" opacity="${opacity}"/>`;
  let marks = rect(x, top, wide + 1, base - top, wall);
  const storey = height * random.range(0.22, 0.3);
  const shop = base - storey * 1.25;
  const columns = Math.max(2, Math.round(wide / (height * 0.11)));
  const pane = wide / columns;
  for (let y = shop - storey; y > top - storey; y -= storey)
    for (let i = 0; i < columns; i++) {
      const glass = mix('#3d4a52', '#dfe9ee', random.range(0.1, 0.6));
      marks +=
        rect(x + i * pane + pane * 0.2, y + storey * 0.14, pane * 0.6, storey * 0.66, lighter(wall, 0.18)) +
        rect(x + i * pane + pane * 0.25, y + storey * 0.17, pane * 0.5, storey * 0.6, glass);
    }
  if (random.chance(0.72)) {
    const paint = random.pick(['#2f4a45', '#22303c', '#6b2f2c', '#3a3a38', '#8a6a42', '#e6ddcc']);
    marks +=
      rect(x, shop, wide, base - shop, paint) +
      rect(
        x + wide * 0.06,
        shop + storey * 0.2,
        wide * 0.56,
        base - shop - storey * 0.42,
        mix('#f2d9a4', '#6d7f88', random.next()),
      ) +
      rect(
        x + wide * 0.7,
        shop + storey * 0.16,
        wide * 0.22,
        base - shop - storey * 0.16,
        darker(paint, 0.35),
      );
    for (let i = 0; i < 7; i++)
      marks += `<circle cx="${(x + random.range(0.08, 0.6) * wide).toFixed(0)}" cy="${(shop + random.range(0.3, 0.9) * storey).toFixed(0)}" r="${(random.range(0.008, 0.02) * height).toFixed(0)}" fill="${random.pick(['#ffe9bd', '#fff6e0', '#d98d6a', '#9fb4a2'])}" opacity=".75"/>`;
    if (random.chance(0.5))
      marks += `<path d="M${x} ${shop}h${wide}l${wide * 0.04} ${storey * 0.22}h${-wide * 1.08}Z" fill="${random.pick(['#a4493d', '#40584f', '#e3d8c2', '#2d3b52'])}"/>`;
  }
  return marks + rect(x, base - 8, wide, 10, darker(wall, 0.4), 0.6);
}

function car(x: number, y: number, wide: number, random: Random): string {
  const paint = random.pick(['#2c3338', '#8d969b', '#c8ccce', '#5a2b2a', '#2f4358', '#e8e6e0']);
  const h = wide * 0.24;
  return `<path d="M${x} ${y}v${-h}q${wide * 0.06} ${-h * 0.3} ${wide * 0.18} ${-h * 0.35}l${wide * 0.14} ${-h * 0.7}h${wide * 0.34}l${wide * 0.16} ${h * 0.7}q${wide * 0.14} 0 ${wide * 0.16} ${h * 0.5}v${h * 0.9}Z" fill="${paint}"/><path d="M${x + wide * 0.22} ${y - h * 1.4}l${wide * 0.11} ${-h * 0.5}h${wide * 0.3}l${wide * 0.12} ${h * 0.5}Z" fill="#20292f"/><circle cx="${x + wide * 0.2}" cy="${y}" r="${h * 0.5}" fill="#1b1b1b"/><circle cx="${x + wide * 0.8}" cy="${y}" r="${h * 0.5}" fill="#1b1b1b"/>`;
}

function pavement(width: number, height: number, horizon: number, colour: string, random: Random): string {
  let marks = `<rect y="${horizon}" width="${width}" height="${height - horizon}" fill="${colour}"/><rect y="${horizon}" width="${width}" height="${(height - horizon) * 0.16}" fill="${darker(colour, 0.25)}" opacity=".6"/>`;
  const vanish = random.range(0.2, 0.8) * width;
  for (let i = -8; i < 18; i++) {
    const x = (i / 9) * width;
    marks += `<path d="M${x + (vanish - x) * 0.45} ${horizon}L${x - (vanish - x) * 0.6} ${height}" stroke="${darker(colour, 0.35)}" stroke-opacity=".5" stroke-width="3"/>`;
  }
  for (let i = 1; i < 6; i++)
    marks += `<rect y="${horizon + (height - horizon) * (i / 6) ** 1.7}" width="${width}" height="3" fill="${darker(colour, 0.35)}" opacity=".4"/>`;
  return marks;
}
