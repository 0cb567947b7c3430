import type { Random } from '../form/random.ts';
import type { Pose } from './body.ts';

const still = { sway: 0, tilt: 0, turn: 0 } as const;

/** How clothes are shown without a figure. */
export const displays = {
  /** On a mannequin that does not show. */
  mannequin: { ...still, arms: [11, 5, 11, 5], legs: [5.5, 0.5, 5.5, 0.5] },
  /** Laid flat, sleeves spread. */
  flat: { ...still, arms: [24, 16, 24, 16], legs: [6, 3, 6, 3] },
  /** From a hanger, sleeves down. */
  hanger: { ...still, arms: [7, 1, 7, 1], legs: [2, 0, 2, 0] },
} as const satisfies Record<string, Pose>;

/** A way of showing clothes without a figure. */
export type Display = keyof typeof displays;

const arms = {
  down: [9, 5],
  relaxed: [15, -4],
  hip: [42, -52],
  pocket: [24, -17],
  out: [22, 12],
  bag: [13, -2],
  bent: [17, -62],
} as const;

const legs = {
  straight: [2, 0],
  apart: [6, 2],
  relaxed: [7, -3],
  walk: [9, -5],
  crossed: [-4, -3],
  wide: [10, 4],
} as const;

/** The ways of standing that people in the street are photographed in. */
export const stances: readonly Pose[] = [
  {
    arms: [...arms.relaxed, ...arms.down],
    legs: [...legs.straight, ...legs.relaxed],
    sway: -12,
    tilt: 3,
    turn: 0.2,
  },
  {
    arms: [...arms.hip, ...arms.down],
    legs: [...legs.relaxed, ...legs.straight],
    sway: 14,
    tilt: -4,
    turn: -0.2,
  },
  { arms: [...arms.down, ...arms.bag], legs: [...legs.walk, ...legs.crossed], sway: 8, tilt: 3, turn: 0.5 },
  {
    arms: [...arms.pocket, ...arms.relaxed],
    legs: [...legs.straight, ...legs.apart],
    sway: -9,
    tilt: 2,
    turn: -0.5,
  },
  {
    arms: [...arms.relaxed, ...arms.hip],
    legs: [...legs.crossed, ...legs.walk],
    sway: -14,
    tilt: 4,
    turn: 0.1,
  },
  {
    arms: [...arms.out, ...arms.bent],
    legs: [...legs.apart, ...legs.straight],
    sway: 6,
    tilt: -3,
    turn: 0.7,
  },
  { arms: [...arms.pocket, ...arms.pocket], legs: [...legs.apart, ...legs.apart], sway: 3, tilt: 0, turn: 0 },
];

/** A stance with the small differences between one person and the next. */
export function varyPose(random: Random): Pose {
  const pose = random.pick(stances);
  const shake = (angle: number) => angle + random.range(-4, 4);
  const flipped = random.chance(0.5);
  const varied: Pose = {
    arms: pose.arms.map(shake) as unknown as Pose['arms'],
    legs: pose.legs.map((angle) => angle + random.range(-2, 2)) as unknown as Pose['legs'],
    sway: pose.sway + random.range(-4, 4),
    tilt: pose.tilt + random.range(-2, 2),
    turn: Math.max(-1, Math.min(1, pose.turn + random.range(-0.3, 0.3))),
  };
  return flipped ? mirror(varied) : varied;
}

function mirror(pose: Pose): Pose {
  const [a, b, c, d] = pose.arms;
  const [e, f, g, h] = pose.legs;
  return { arms: [c, d, a, b], legs: [g, h, e, f], sway: -pose.sway, tilt: -pose.tilt, turn: -pose.turn };
}
