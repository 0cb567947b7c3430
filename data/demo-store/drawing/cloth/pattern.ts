import { contrast, darker, lighter, mix } from '../form/colour.ts';
import { randomOf } from '../form/random.ts';
import type { Cloth } from './cloth.ts';

/** How a shape is painted: its `fill`, and what that refers to. */
export interface Paint {
  readonly fill: string;
  /** SVG for `<defs>`; empty for plain colours. */
  readonly defs: string;
}

interface Tile {
  readonly width: number;
  readonly height: number;
  readonly marks: string;
}

/**
 * Paints a shape with a cloth.
 *
 * @param id unique in the picture
 * @param grain degrees by which the cloth is turned, 0 for warp upright
 */
export function paintOf(cloth: Cloth, id: string, grain = 0): Paint {
  if (cloth.pattern === 'solid') return { fill: cloth.colour, defs: '' };
  const tile = tileOf(cloth);
  const scale = cloth.scale ?? 1;
  const transform = `rotate(${grain.toFixed(1)}) scale(${scale})`;
  const ground = `<rect width="${tile.width}" height="${tile.height}" fill="${cloth.colour}"/>`;
  const defs = `<pattern id="${id}" width="${tile.width}" height="${tile.height}" patternUnits="userSpaceOnUse" patternTransform="${transform}">${ground}${tile.marks}</pattern>`;
  return { fill: `url(#${id})`, defs };
}

function tileOf(cloth: Cloth): Tile {
  const accent = cloth.accent ?? contrast(cloth.colour, 0.5);
  const third = cloth.third ?? mix(cloth.colour, accent, 0.5);
  switch (cloth.pattern) {
    case 'stripes':
      return tile(14, 14, bar(0, 0, 6, 14, accent));
    case 'breton':
      return tile(20, 20, bar(0, 0, 20, 7, accent));
    case 'pinstripe':
      return tile(13, 13, bar(0, 0, 1.2, 13, accent));
    case 'gingham':
      return tile(18, 18, bar(0, 0, 9, 18, accent, 0.5) + bar(0, 0, 18, 9, accent, 0.5));
    case 'tartan':
      return tile(54, 54, tartan(accent, third));
    case 'windowpane':
      return tile(40, 40, bar(0, 0, 1.8, 40, accent) + bar(0, 0, 40, 1.8, accent));
    case 'dots':
      return tile(20, 20, dot(5, 5, 3, accent) + dot(15, 15, 3, accent));
    case 'houndstooth':
      return tile(16, 16, hound(accent));
    case 'block':
      return tile(4000, 4000, '');
    case 'fairisle':
      return tile(28, 66, fairIsle(accent, third));
    case 'floral':
      return tile(184, 184, floral(accent, third, cloth.colour));
    case 'leopard':
      return tile(80, 80, leopard(accent, third));
    case 'abstract':
      return tile(150, 150, abstract(accent, third));
    case 'marl':
      return tile(60, 60, marl(accent));
    case 'washed':
      return tile(300, 300, washed(cloth.colour));
    default:
      return tile(10, 10, '');
  }
}

const tile = (width: number, height: number, marks: string): Tile => ({ width, height, marks });

function bar(x: number, y: number, width: number, height: number, fill: string, opacity = 1): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" opacity="${opacity}"/>`;
}

function dot(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${fill}"/>`;
}

function tartan(accent: string, third: string): string {
  const both = (offset: number, width: number, fill: string, opacity: number) =>
    bar(offset, 0, width, 54, fill, opacity) + bar(0, offset, 54, width, fill, opacity);
  return both(0, 20, accent, 0.5) + both(32, 5, third, 0.6) + both(43, 2, third, 0.75);
}

function hound(accent: string): string {
  return `<path d="M0 0H8V8H0ZM8 8L12 4V8ZM8 0L12 0 8 4ZM0 8L4 8 0 12ZM4 12L8 8V12Z" fill="${accent}"/>`;
}

function fairIsle(accent: string, third: string): string {
  const diamonds = `<path d="M14 4L22 14 14 24 6 14Z" fill="${accent}"/><path d="M14 10L17 14 14 18 11 14Z" fill="${third}"/>`;
  const zigzag = `<path d="M0 44L7 36 14 44 21 36 28 44" stroke="${accent}" stroke-width="3.4" fill="none"/>`;
  const specks = [3, 10, 17, 24].map((x) => bar(x, 54, 3, 3, third)).join('');
  return diamonds + zigzag + specks;
}

/** Draws a mark at places spread over a wrapping tile, again at the far side where it crosses an edge. */
function scatter(
  size: number,
  count: number,
  seed: string,
  draw: (x: number, y: number, turn: number) => string,
): string {
  const random = randomOf(seed);
  const cells = Math.ceil(Math.sqrt(count));
  const step = size / cells;
  let marks = '';
  for (let i = 0; i < cells * cells; i++) {
    const x = ((i % cells) + random.range(0.15, 0.85)) * step;
    const y = (Math.floor(i / cells) + random.range(0.15, 0.85)) * step;
    const mark = draw(0, 0, random.range(0, 360));
    for (const dx of [-size, 0, size])
      for (const dy of [-size, 0, size]) {
        if (x + dx < -step || x + dx > size + step || y + dy < -step || y + dy > size + step) continue;
        marks += `<g transform="translate(${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)})">${mark}</g>`;
      }
  }
  return marks;
}

function floral(accent: string, third: string, ground: string): string {
  const leaf = mix(mix(accent, '#4f6b4a', 0.65), ground, 0.2);
  return scatter(184, 30, `floral ${accent}`, (_x, _y, turn) => {
    const big = turn > 130;
    const petals = [0, 72, 144, 216, 288]
      .map(
        (angle) =>
          `<ellipse cx="0" cy="${big ? -5 : -3}" rx="${big ? 3.8 : 2.2}" ry="${big ? 5.2 : 3}" fill="${turn > 250 ? third : accent}" transform="rotate(${angle})"/>`,
      )
      .join('');
    const leaves = `<path d="M0 0Q9 -9 17 -3Q9 2 0 0ZM0 0Q-9 7 -15 3Q-8 -3 0 0Z" fill="${leaf}"/>`;
    return `<g transform="rotate(${turn.toFixed(0)})">${leaves}${petals}${dot(0, 0, big ? 2.2 : 1.4, lighter(third, 0.4))}</g>`;
  });
}

function leopard(accent: string, third: string): string {
  return scatter(80, 16, 'leopard', (_x, _y, turn) => {
    const ring = `<path d="M-5 -3Q0 -7 5 -3M6 0Q6 5 1 6M-3 6Q-7 4 -6 0" stroke="${accent}" stroke-width="3.6" fill="none" stroke-linecap="round"/>`;
    return `<g transform="rotate(${turn.toFixed(0)})"><ellipse rx="4" ry="3.4" fill="${third}"/>${ring}</g>`;
  });
}

function abstract(accent: string, third: string): string {
  return scatter(150, 9, 'abstract', (_x, _y, turn) => {
    const fill = turn > 180 ? accent : third;
    return `<path transform="rotate(${turn.toFixed(0)})" d="M-20 -6Q-8 -22 10 -14Q26 -6 16 8Q2 20 -12 12Q-26 6 -20 -6Z" fill="${fill}" opacity="0.9"/>`;
  });
}

function marl(accent: string): string {
  return scatter(
    60,
    64,
    'marl',
    (_x, _y, turn) =>
      `<path d="M0 -4L0 4" stroke="${accent}" stroke-width="1.3" opacity="${(0.25 + turn / 900).toFixed(2)}"/>`,
  );
}

/** Denim that has been worn pale and dark in places. */
function washed(colour: string): string {
  return scatter(300, 25, `washed ${colour}`, (_x, _y, turn) => {
    const fill = turn > 160 ? lighter(colour, 0.5) : darker(colour, 0.35);
    return [40, 28, 17]
      .map((r) => `<ellipse rx="${r}" ry="${r * 1.5}" fill="${fill}" opacity="0.07"/>`)
      .join('');
  });
}
