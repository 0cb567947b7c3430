import { isAlike, type LikenessLimits, likenessSlack, readSamples } from '../../photo/picture-likeness.ts';

/** Pictures sorted into groups that look the same. */
export interface LikenessGroups {
  /** The group of a picture: the hash of the first of its look. */
  find(hash: string, likeness: Uint8Array | null): string;
}

interface Group {
  readonly hash: string;
  readonly likeness: Uint8Array;
}

/** Levels in one bin: a power of two, wider than two alike pictures may lie apart. */
const binWidth = 64;

/**
 * Opens an empty set of groups. Groups lie in bins by a few of their colours; a picture is compared with those of its own bin, and of the
 * next ones where it lies near their edge, so that none that is alike is missed and few others are looked at.
 *
 * @param limits no wider than those of pictures that are alike
 */
export function openLikenessGroups(limits: LikenessLimits): LikenessGroups {
  const known = new Map<string, string>();
  const byBin = new Map<string, Group[]>();
  const findAlike = (likeness: Uint8Array, samples: readonly number[]) => {
    for (const bin of nearBins(samples)) {
      const alike = byBin.get(bin)?.find((group) => isAlike(group.likeness, likeness, limits));
      if (alike !== undefined) return alike.hash;
    }
    return null;
  };
  const sort = (hash: string, likeness: Uint8Array): string => {
    const samples = readSamples(likeness);
    const group = findAlike(likeness, samples);
    if (group !== null) return group;
    const bin = samples.map(toBin).join('');
    byBin.set(bin, [...(byBin.get(bin) ?? []), { hash, likeness }]);
    return hash;
  };
  return {
    find(hash, likeness) {
      const group = known.get(hash) ?? (likeness === null ? hash : sort(hash, likeness));
      known.set(hash, group);
      return group;
    },
  };
}

function toBin(sample: number): number {
  return Math.floor(sample / binWidth);
}

/** Every bin that a picture as far away as an alike one may be could lie in. */
function nearBins(samples: readonly number[]): readonly string[] {
  return samples.reduce<readonly string[]>(
    (bins, sample) => {
      const near = new Set([sample - likenessSlack, sample, sample + likenessSlack].map(toBin));
      return bins.flatMap((bin) => [...near].filter((one) => one >= 0).map((one) => `${bin}${one}`));
    },
    [''],
  );
}
