import { isAlike } from '../../photo/picture-likeness.ts';

/** Pictures sorted into groups that look the same. */
export interface LikenessGroups {
  /** The group of a picture: the hash of the first of its look. */
  find(hash: string, likeness: Uint8Array | null): string;
}

interface Group {
  readonly hash: string;
  readonly likeness: Uint8Array;
}

/** Bytes of shape that two pictures must share somewhere to be compared at all: a quarter of them. */
const bandBytes = 2;
const bands = 4;

/** Opens an empty set of groups. Two pictures of 3 other bits or fewer always meet, of more most often. */
export function openLikenessGroups(): LikenessGroups {
  const known = new Map<string, string>();
  const byBand = new Map<string, Group[]>();
  const findAlike = (likeness: Uint8Array) =>
    toBands(likeness)
      .flatMap((band) => byBand.get(band) ?? [])
      .find((group) => isAlike(group.likeness, likeness));
  const add = (group: Group) => {
    for (const band of toBands(group.likeness)) {
      const groups = byBand.get(band);
      if (groups === undefined) byBand.set(band, [group]);
      else groups.push(group);
    }
  };
  return {
    find(hash, likeness) {
      const group = known.get(hash) ?? (likeness === null ? hash : (findAlike(likeness)?.hash ?? null));
      if (group === null && likeness !== null) add({ hash, likeness });
      known.set(hash, group ?? hash);
      return group ?? hash;
    },
  };
}

function toBands(likeness: Uint8Array): readonly string[] {
  return Array.from({ length: bands }, (_, band) =>
    [band, ...likeness.subarray(band * bandBytes, (band + 1) * bandBytes)].join(),
  );
}
