import { type Body, bothSides, type Side } from '../figure/body.ts';
import { at } from '../form/path.ts';
import { randomOf } from '../form/random.ts';
import { fold } from './seams.ts';
import { fitHalf, type TorsoFit } from './torso.ts';

/** What cloth does on a torso: drags from the armpits, folds towards the waist, and hangs below. */
export function torsoFolds(body: Body, seed: string, fit: TorsoFit): string {
  const random = randomOf(`${seed} folds`);
  const half = (y: number) => fitHalf(body, fit, y);
  const place = (side: Side, share: number, y: number) => at(body.centre(y) + side * half(y) * share, y);
  let folds = '';
  for (const side of bothSides) {
    folds += fold(
      place(side, 0.98, 250),
      place(side, random.range(0.3, 0.55), random.range(285, 330)),
      side * random.range(3, 8),
      7,
      0.4,
    );
    folds += fold(
      place(side, 0.97, 262),
      place(side, random.range(0.55, 0.7), random.range(330, 380)),
      side * random.range(4, 9),
      6,
      0.35,
    );
    for (let i = 0; i < 3; i++) {
      const y = random.range(330, Math.max(345, Math.min(fit.hem - 20, 440)));
      folds += fold(
        place(side, 1, y),
        place(side, random.range(0.25, 0.6), y + random.range(-8, 30)),
        random.range(-6, 6),
        random.range(3, 6),
        random.range(0.2, 0.4),
      );
    }
  }
  for (let i = 0; i < 3 + fit.ease / 8; i++) {
    const share = random.range(-0.8, 0.8);
    const y = random.range(300, Math.max(320, fit.hem - 90));
    folds += fold(
      place(1, share, y),
      place(1, share * 1.08, Math.min(fit.hem, y + random.range(60, 140))),
      random.range(-7, 7),
      random.range(5, 10),
      random.range(0.18, 0.36),
    );
  }
  return folds;
}
