import { darker, lighter } from '../form/colour.ts';
import { at, type Point, smooth } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import type { Body } from './body.ts';
import type { Looks } from './person.ts';

/** How hair is worn. */
export type HairCut = 'long' | 'bob' | 'bun' | 'short' | 'crop' | 'wavy' | 'afro' | 'fringe' | 'ponytail';

const hair = (name: string, points: readonly Point[], looks: Looks, back = false): Panel => ({
  owner: 'figure',
  outline: smooth(points),
  fill: back ? darker(looks.hair, 0.25) : looks.hair,
  fabric: 'hair',
  form: `hair-${name}`,
  shape: 'pillow',
  round: 0.75,
  grain: 4,
});

/** Hair behind the head and over the shoulders' back. */
export function hairBack(body: Body, looks: Looks): Panel[] {
  const { x, y } = body.head;
  const fall = { long: 150, wavy: 128, bob: 58, fringe: 84, ponytail: 0, bun: 0, short: 0, crop: 0, afro: 0 }[
    looks.hairCut
  ];
  if (looks.hairCut === 'afro') return [hair('back', ring(x, y - 24, 72, 68, 14, 3), looks, true)];
  if (looks.hairCut === 'bun')
    return [hair('bun', ring(x + body.pose.turn * -14, y - 76, 24, 21, 10, 1), looks, true)];
  if (!fall) return [];
  const wave = looks.hairCut === 'wavy' ? 6 : 1;
  return [
    hair(
      'back',
      [
        at(x, y - 72),
        at(x + 38, y - 58),
        at(x + 52, y - 10),
        at(x + 53 + wave, y + 40),
        at(x + 50 - wave, y + fall * 0.75),
        at(x + 42, y + fall),
        at(x, y + fall + 8),
        at(x - 42, y + fall),
        at(x - 50 + wave, y + fall * 0.75),
        at(x - 53 - wave, y + 40),
        at(x - 52, y - 10),
        at(x - 38, y - 58),
      ],
      looks,
      true,
    ),
  ];
}

/** Hair on the head and beside the face. */
export function hairFront(body: Body, looks: Looks): Panel[] {
  const { x, y } = body.head;
  const part = body.pose.turn > 0 ? -9 : 9;
  const cut = looks.hairCut;
  if (cut === 'afro')
    return [
      {
        ...hair(
          'front',
          [
            at(x - 46, y + 8),
            at(x - 62, y - 22),
            at(x - 50, y - 70),
            at(x, y - 92),
            at(x + 50, y - 70),
            at(x + 62, y - 22),
            at(x + 46, y + 8),
            at(x + 36, y - 26),
            at(x, y - 40),
            at(x - 36, y - 26),
          ],
          looks,
        ),
        details: curls(x, y, looks),
      },
    ];
  if (cut === 'crop' || cut === 'short') {
    const lift = cut === 'short' ? 14 : 6;
    return [
      hair(
        'front',
        [
          at(x - 41, y + 2),
          at(x - 44, y - 24),
          at(x - 34, y - 58 - lift * 0.5),
          at(x + part, y - 66 - lift),
          at(x + 34, y - 58 - lift * 0.5),
          at(x + 44, y - 24),
          at(x + 41, y + 2),
          at(x + 37, y - 20),
          at(x + 26, y - 38),
          at(x + part, y - 32 - lift * 0.4),
          at(x - 24, y - 36),
          at(x - 37, y - 20),
        ],
        looks,
      ),
    ];
  }
  if (cut === 'bun' || cut === 'ponytail')
    return [
      hair(
        'front',
        [
          at(x - 42, y - 2),
          at(x - 45, y - 30),
          at(x - 28, y - 64),
          at(x, y - 72),
          at(x + 28, y - 64),
          at(x + 45, y - 30),
          at(x + 42, y - 2),
          at(x + 36, y - 26),
          at(x + 14, y - 46),
          at(x, y - 49),
          at(x - 14, y - 46),
          at(x - 36, y - 26),
        ],
        looks,
      ),
    ];
  if (cut === 'fringe')
    return [
      hair(
        'front',
        [
          at(x - 47, y + 30),
          at(x - 51, y - 12),
          at(x - 36, y - 62),
          at(x, y - 75),
          at(x + 36, y - 62),
          at(x + 51, y - 12),
          at(x + 47, y + 30),
          at(x + 38, y - 4),
          at(x + 34, y - 17),
          at(x, y - 13),
          at(x - 34, y - 17),
          at(x - 38, y - 4),
        ],
        looks,
      ),
    ];
  const low = cut === 'bob' ? 50 : cut === 'wavy' ? 104 : 122;
  const lock = (side: -1 | 1) =>
    hair(
      `lock${side}`,
      [
        at(x + part, y - 58),
        at(x + part + side * 5, y - 72),
        at(x + side * 34, y - 62),
        at(x + side * 52, y - 14),
        at(x + side * 55, y + 36),
        at(x + side * 52, y + low * 0.8),
        at(x + side * 43, y + low),
        at(x + side * 37, y + low * 0.8),
        at(x + side * 41, y + 30),
        at(x + side * 38, y - 8),
        at(x + side * 28, y - 36),
      ],
      looks,
    );
  return [lock(-1), lock(1)];
}

function ring(x: number, y: number, rx: number, ry: number, count: number, rough: number): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * 2 * Math.PI;
    const out = i % 2 ? rough : -rough;
    return at(x + Math.cos(angle) * (rx + out), y + Math.sin(angle) * (ry + out));
  });
}

function curls(x: number, y: number, looks: Looks): string {
  return Array.from({ length: 70 }, (_, i) => {
    const [angle, out] = [i * 2.4, Math.sqrt(i / 70) * 66];
    return `<circle cx="${(x + Math.cos(angle) * out).toFixed(1)}" cy="${(y - 34 + Math.sin(angle) * out * 0.9).toFixed(1)}" r="5" fill="none" stroke="${i % 2 ? lighter(looks.hair, 0.14) : darker(looks.hair, 0.4)}" stroke-width="1.6" opacity=".6"/>`;
  }).join('');
}
