/** How deep a flat state is followed. */
const deepest = 40;

type Flat = readonly unknown[];

/** Nuxt 3 writes its state as a flat list in which objects name their values by position; other JSON comes back as it is. */
export function unflattenNuxt(flat: unknown): unknown {
  return Array.isArray(flat)
    ? unflatten(flat, {
        keyAt: (key) => key,
        standsFor: (list) => (typeof list[0] === 'string' ? Number(list[1]) : null),
      })
    : flat;
}

/** React Router writes it as Nuxt does, and names the keys by position too: `[{"_1":2},"price",12]`. */
export function unflattenRouter(flat: unknown): unknown {
  return Array.isArray(flat)
    ? unflatten(flat, {
        keyAt: (key) => String(flat[Number(key.slice(1))]),
        standsFor: (list) => (typeof list[0] === 'string' ? Number(list.at(-1)) : null),
      })
    : flat;
}

interface Flattening {
  /** The key that a property's name stands for. */
  keyAt(key: string): string;
  /** The position of what a list of a type and a value stands for; null for a list that is one. */
  standsFor(list: Flat): number | null;
}

function unflatten(flat: Flat, { keyAt, standsFor }: Flattening): unknown {
  const made = new Map<number, unknown>();
  const make = (at: number, depth: number): unknown => {
    if (made.has(at) || depth > deepest) return made.get(at);
    const value = flat[at];
    if (typeof value !== 'object' || value === null) return value;
    const meant = Array.isArray(value) ? standsFor(value) : null;
    if (meant !== null) return make(meant, depth + 1);
    const isList = Array.isArray(value);
    const result: Record<string, unknown> | unknown[] = isList ? [] : {};
    made.set(at, result);
    for (const [key, index] of Object.entries(value))
      Object.assign(result, { [isList ? key : keyAt(key)]: make(Number(index), depth + 1) });
    return result;
  };
  return make(0, 0);
}
