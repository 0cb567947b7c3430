import { darker, mix } from '../form/colour.ts';
import { at } from '../form/path.ts';
import { crease } from '../garments/seams.ts';
import { type Body, bothSides, type Side } from './body.ts';
import type { Looks } from './person.ts';

/** The features of a face, small and quiet: the clothes are the point. */
export function face(body: Body, looks: Looks): { readonly details: string; readonly folds: string } {
  const { x, y } = body.head;
  const cx = x + body.pose.turn * 9;
  const dark = darker(looks.skin, 0.55);
  const eye = (side: Side) => eyeMarks(cx + side * 18, y + 1, looks, side);
  const lips = mix(looks.skin, '#a03c42', body.build.limbs > 1 ? 0.28 : 0.55);
  const mouth = `<path d="M${cx - 12} ${y + 37}Q${cx - 5} ${y + 32.5} ${cx} ${y + 34.5}Q${cx + 5} ${y + 32.5} ${cx + 12} ${y + 37}Q${cx} ${y + 45.5} ${cx - 12} ${y + 37}Z" fill="${lips}"/><path d="M${cx - 11.5} ${y + 37}Q${cx} ${y + 39.5} ${cx + 11.5} ${y + 37}" fill="none" stroke="${darker(lips, 0.45)}" stroke-width="1.1"/>`;
  const nose = `<path d="M${cx - 5.5} ${y + 23.5}Q${cx} ${y + 27.5} ${cx + 5.5} ${y + 23.5}" fill="none" stroke="${dark}" stroke-opacity=".55" stroke-width="1.7"/>`;
  const blush = bothSides
    .map((side) =>
      [15, 10]
        .map(
          (r) =>
            `<ellipse cx="${cx + side * 23}" cy="${y + 21}" rx="${r}" ry="${r * 0.7}" fill="#c65b4c" opacity=".06"/>`,
        )
        .join(''),
    )
    .join('');
  const folds =
    crease([at(cx, y - 6), at(cx, y + 20)], 7, 0.5, true) +
    bothSides
      .map((side) => crease([at(cx + side * 12, y - 1), at(cx + side * 24, y - 1)], 9, 0.38))
      .join('') +
    crease([at(cx - 7, y + 47), at(cx + 7, y + 47)], 4, 0.3);
  return { details: blush + beard(cx, y, looks) + bothSides.map(eye).join('') + nose + mouth, folds };
}

function eyeMarks(x: number, y: number, looks: Looks, side: Side): string {
  const brow = mix(looks.hair, '#2a1c14', 0.4);
  const lash = darker(looks.hair, 0.75);
  const white = `<path d="M${x - 8.5} ${y + 1}Q${x} ${y - 5.5} ${x + 8.5} ${y}Q${x} ${y + 4.6} ${x - 8.5} ${y + 1}Z" fill="#f3ece4"/>`;
  const iris = `<circle cx="${x + 0.4}" cy="${y - 0.6}" r="3.7" fill="#4a3524"/><circle cx="${x + 0.4}" cy="${y - 0.6}" r="1.8" fill="#120c08"/><circle cx="${x + 1.7}" cy="${y - 2}" r=".8" fill="#fff"/>`;
  const lid = `<path d="M${x - 9} ${y + 1}Q${x} ${y - 6.6} ${x + 9} ${y - 0.4}" fill="none" stroke="${lash}" stroke-width="2"/>`;
  const arch = `<path d="M${x - side * 9} ${y - 12}Q${x + side * 3} ${y - 16.5} ${x + side * 12} ${y - 10.5}" fill="none" stroke="${brow}" stroke-width="2.6" stroke-linecap="round" stroke-opacity=".85"/>`;
  return white + iris + lid + arch;
}

function beard(x: number, y: number, looks: Looks): string {
  if (!looks.beard) return '';
  return `<path d="M${x - 44} ${y + 4}Q${x - 34} ${y + 30} ${x - 17} ${y + 29}Q${x} ${y + 24} ${x + 17} ${y + 29}Q${x + 34} ${y + 30} ${x + 44} ${y + 4}L${x + 44} ${y + 70}H${x - 44}Z" fill="${looks.hair}" opacity=".72"/>`;
}
