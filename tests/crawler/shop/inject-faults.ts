import type { Fault } from './open-local-shop.ts';

/** Pages in a row that a burst of 429 answers hits, and how often a burst comes. */
const burst = 12;
const burstEvery = 600;

/**
 * What goes wrong at a badly run shop: on the first visit 5 % of all answers are errors, 2 % never come, 1 % end early, and now
 * and then everybody is told to wait. The same address fails in the same way in every run.
 */
export function injectFaults(): (path: string, visit: number) => Fault | null {
  let answers = 0;
  return (path, visit) => {
    if (++answers % burstEvery < burst && visit === 1) return 'throttle';
    if (visit > 1) return null;
    const chance = toChance(path);
    if (chance < 0.05) return 'error';
    if (chance < 0.07) return 'hang';
    return chance < 0.08 ? 'truncate' : null;
  };
}

/** A number from 0 to 1 (excluded) that a path always has. */
function toChance(path: string): number {
  let hash = 2166136261;
  for (const character of path) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
