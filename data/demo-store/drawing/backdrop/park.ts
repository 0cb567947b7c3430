import { darker, lighter } from '../form/colour.ts';
import type { Random } from '../form/random.ts';
import type { Marks } from './street.ts';

const leaves = {
  summer: ['#5f7f4a', '#47663a', '#7f9a58', '#93ab66', '#3b5734'],
  autumn: ['#b5793a', '#8f5a2d', '#c99a4a', '#7d6a37', '#a4532e'],
  spring: ['#9db77a', '#b9c98f', '#e3b9bd', '#86a368', '#d8d3a4'],
} as const;

/** A path or a lawn before trees, with light between the leaves. */
export function drawPark(
  { width, height, ground }: { width: number; height: number; ground: number },
  random: Random,
): Marks {
  const greens = leaves[random.pick(['summer', 'summer', 'autumn', 'spring'] as const)];
  const horizon = ground - height * random.range(0.14, 0.26);
  let far = `<rect width="${width}" height="${height}" fill="${lighter(greens[2], 0.5)}"/>`;
  for (let i = 0; i < 160; i++) {
    const y = random.range(-0.05, 1) * horizon;
    far += `<circle cx="${(random.next() * width).toFixed(0)}" cy="${y.toFixed(0)}" r="${(random.range(0.02, 0.09) * height).toFixed(0)}" fill="${random.pick(greens)}" opacity="${random.range(0.3, 0.75).toFixed(2)}"/>`;
  }
  for (let i = 0; i < 3; i++) {
    const x = random.next() * width;
    far += `<rect x="${x.toFixed(0)}" y="0" width="${(random.range(0.03, 0.07) * width).toFixed(0)}" height="${horizon.toFixed(0)}" fill="${random.pick(['#4b3f33', '#5d5042', '#3c332b'])}" opacity=".8"/>`;
  }
  for (let i = 0; i < 22; i++)
    far += `<circle cx="${(random.next() * width).toFixed(0)}" cy="${(random.range(0, 0.8) * horizon).toFixed(0)}" r="${(random.range(0.012, 0.03) * height).toFixed(0)}" fill="#fffbe6" opacity="${random.range(0.15, 0.5).toFixed(2)}"/>`;
  const path = random.pick(['#cbb899', '#b7a68c', '#d6c8ae', '#8f8577']);
  const lawn = greens[0];
  const [a, b] = [random.range(0.1, 0.4), random.range(0.6, 0.9)];
  const near = `<rect y="${horizon}" width="${width}" height="${height - horizon}" fill="${lawn}"/><path d="M${width * (a + 0.15)} ${horizon}L${width * (b - 0.15)} ${horizon}L${width * (b + 0.4)} ${height}H${width * (a - 0.4)}Z" fill="${path}"/><rect y="${horizon - 4}" width="${width}" height="${height * 0.03}" fill="${darker(lawn, 0.4)}" opacity=".5"/>`;
  return { far, near };
}
