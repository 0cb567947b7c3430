import { at, between, type Point } from '../form/path.ts';

/** −1 is the left of the picture, 1 its right. */
export type Side = -1 | 1;
/** Left, then right. */
export const bothSides: readonly Side[] = [-1, 1];

/** Proportions of a figure of height 1000. Half-widths and radii in figure units. */
export interface Build {
  readonly shoulder: number;
  readonly chest: number;
  readonly waist: number;
  readonly hip: number;
  /** Factor on the radii of arms and legs. */
  readonly limbs: number;
}

/** How a figure stands. Angles in degrees, 0 straight down, positive away from the body. */
export interface Pose {
  /** Upper arm and forearm of the left and the right side of the picture. */
  readonly arms: readonly [upper: number, lower: number, otherUpper: number, otherLower: number];
  /** Thigh and shin of either side. */
  readonly legs: readonly [upper: number, lower: number, otherUpper: number, otherLower: number];
  /** How far the hips are pushed to the right. */
  readonly sway: number;
  /** How far the shoulders are tilted: positive, the right side lower. */
  readonly tilt: number;
  /** 0 seen from the front; ±1 a quarter turned, to the right when positive. */
  readonly turn: number;
}

/** A figure's joints and outline; `[left, right]` as seen in the picture. */
export interface Body {
  readonly build: Build;
  readonly pose: Pose;
  readonly head: Point;
  readonly neck: Point;
  readonly shoulder: readonly [Point, Point];
  readonly elbow: readonly [Point, Point];
  readonly wrist: readonly [Point, Point];
  readonly hand: readonly [Point, Point];
  readonly hip: readonly [Point, Point];
  readonly knee: readonly [Point, Point];
  readonly ankle: readonly [Point, Point];
  /** x of the torso's middle at a height. */
  centre(y: number): number;
  /** Half the torso's width at a height. */
  half(y: number): number;
}

/** Where the parts of every figure are, from its top at 0 to its soles near 1000. */
export const heights = {
  neck: 158,
  shoulder: 186,
  armpit: 246,
  chest: 268,
  waist: 372,
  hip: 468,
  crotch: 520,
  knee: 722,
  ankle: 930,
} as const;

/** The builds that products are shown on. */
export const builds = {
  woman: { shoulder: 74, chest: 75, waist: 58, hip: 79, limbs: 1 },
  man: { shoulder: 86, chest: 86, waist: 73, hip: 78, limbs: 1.12 },
} as const satisfies Record<string, Build>;

/** Works out joints and outline. */
export function toBody(build: Build, pose: Pose): Body {
  const width = 1 - 0.16 * Math.abs(pose.turn);
  const sway = (y: number) => swayAt(pose, y);
  const centre = (y: number) => sway(y);
  const shoulder = pair((side) =>
    at(
      centre(heights.shoulder) + side * (build.shoulder - 7) * width,
      heights.shoulder + 14 + side * pose.tilt,
    ),
  );
  const elbow = pair((side) => swing(shoulder[index(side)]!, 158, armAngle(pose, side, 0), side));
  const wrist = pair((side) => swing(elbow[index(side)]!, 136, armAngle(pose, side, 1), side));
  const hand = pair((side) => swing(wrist[index(side)]!, 52, armAngle(pose, side, 1) * 0.8, side));
  const hip = pair((side) => at(centre(490) + side * 38 * width, 490 - side * pose.sway * 0.1));
  const knee = pair((side) => swing(hip[index(side)]!, 232, legAngle(pose, side, 0), side));
  const ankle = pair((side) => swing(knee[index(side)]!, 208, legAngle(pose, side, 1), side));
  return {
    build,
    pose,
    shoulder,
    elbow,
    wrist,
    hand,
    hip,
    knee,
    ankle,
    centre,
    head: at(centre(60) + pose.turn * 8, 68),
    neck: at(centre(heights.neck), heights.neck),
    half: (y) => halfAt(build, y) * width,
  };
}

/** The place of a side in a pair of left and right. */
export const index = (side: Side): 0 | 1 => (side < 0 ? 0 : 1);

function pair(make: (side: Side) => Point): readonly [Point, Point] {
  return [make(-1), make(1)];
}

function swing(from: Point, length: number, degrees: number, side: Side): Point {
  const angle = (degrees * Math.PI) / 180;
  // A limb that comes towards the viewer looks shorter; a little of that for large angles.
  return at(from.x + side * Math.sin(angle) * length, from.y + Math.cos(angle) * length);
}

const armAngle = (pose: Pose, side: Side, part: 0 | 1) => pose.arms[index(side) * 2 + part]!;
const legAngle = (pose: Pose, side: Side, part: 0 | 1) => pose.legs[index(side) * 2 + part]!;

/** Shoulders lean one way and hips the other, with the waist between. */
function swayAt(pose: Pose, y: number): number {
  const hips = Math.min(1, Math.max(0, (y - 200) / (heights.hip - 200)));
  const eased = hips * hips * (3 - 2 * hips);
  return pose.sway * (eased - 0.35) + pose.turn * 5 * (1 - eased);
}

function halfAt(build: Build, y: number): number {
  const stations: readonly (readonly [number, number])[] = [
    [heights.neck, 26],
    [heights.shoulder, build.shoulder + 14],
    [heights.armpit, build.chest + 2],
    [heights.chest, build.chest],
    [heights.waist, build.waist],
    [heights.hip, build.hip],
    [heights.crotch, build.hip - 1],
    [heights.knee, build.hip * 0.86],
    [heights.ankle, build.hip * 0.7],
  ];
  const above = stations.findLast(([height]) => height <= y) ?? stations[0]!;
  const below = stations.find(([height]) => height > y) ?? stations.at(-1)!;
  if (above === below || below[0] <= above[0]) return above[1];
  const share = Math.min(1, Math.max(0, (y - above[0]) / (below[0] - above[0])));
  return above[1] + (below[1] - above[1]) * (1 - Math.cos(Math.PI * share)) * 0.5;
}

/** The point on the outline of the torso, out by an ease. */
export function sideOf(body: Body, y: number, side: Side, ease = 0): Point {
  const lean = side * body.pose.tilt * Math.max(0, 1 - Math.abs(y - heights.shoulder) / 150);
  return at(body.centre(y) + side * (body.half(y) + ease), y + lean);
}

/** A point along an arm: 0 shoulder, 1 elbow, 2 wrist, 2.4 finger tips. */
export function alongArm(body: Body, side: Side, way: number): Point {
  const i = index(side);
  return along([body.shoulder[i]!, body.elbow[i]!, body.wrist[i]!, body.hand[i]!], way);
}

/** A point along a leg: 0 hip joint, 1 knee, 2 ankle. */
export function alongLeg(body: Body, side: Side, way: number): Point {
  const i = index(side);
  return along([body.hip[i]!, body.knee[i]!, body.ankle[i]!], way);
}

function along(joints: readonly Point[], way: number): Point {
  const piece = Math.min(joints.length - 2, Math.max(0, Math.floor(way)));
  return between(joints[piece]!, joints[piece + 1]!, way - piece);
}

/** Radius of a bare arm, by the same way. */
export function armRadius(body: Body, way: number): number {
  return (
    pieces(
      [
        [0, 25],
        [0.35, 22],
        [1, 18.5],
        [1.35, 18],
        [2, 12],
      ],
      way,
    ) * body.build.limbs
  );
}

/** Radius of a bare leg, by the same way. */
export function legRadius(body: Body, way: number): number {
  return (
    pieces(
      [
        [0, 43],
        [0.3, 41],
        [1, 26.5],
        [1.35, 27],
        [2, 14],
      ],
      way,
    ) * body.build.limbs
  );
}

function pieces(stations: readonly (readonly [number, number])[], way: number): number {
  const next = stations.findIndex(([place]) => place >= way);
  if (next <= 0) return next === 0 ? stations[0]![1] : stations.at(-1)![1];
  const [[x0, y0], [x1, y1]] = [stations[next - 1]!, stations[next]!];
  return y0 + ((y1 - y0) * (way - x0)) / (x1 - x0);
}
