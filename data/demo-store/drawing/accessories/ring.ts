import { at, smooth } from '../form/path.ts';

/** A circle as a path. */
export const ring = (x: number, y: number, radius: number): string =>
  smooth(
    Array.from({ length: 16 }, (_, i) =>
      at(x + radius * Math.cos((i * Math.PI) / 8), y + radius * Math.sin((i * Math.PI) / 8)),
    ),
  );
