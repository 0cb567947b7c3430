import { unflattenRouter } from './flat-state.ts';
import { parseJson, unquote } from './script-text.ts';

const string = '("(?:[^"\\\\]|\\\\.)*")';
const nextPiece = new RegExp(`__next_f\\.push\\(\\[1,\\s*${string}\\]\\)`, 'g');
const routerPiece = new RegExp(`streamController\\.enqueue\\(${string}\\)`, 'g');

/** Shorter lines of a stream tell of no product, in characters. */
const shortest = 100;

/**
 * The JSON that pages write for themselves piece by piece, one piece to a script:
 * Next.js as `self.__next_f.push([1,"…"])`, React Router as `streamController.enqueue("…")`.
 */
export function readStreams(scripts: readonly string[]): readonly unknown[] {
  const join = (piece: RegExp) =>
    scripts.flatMap((text) => [...text.matchAll(piece)].map(([, quoted = '""']) => unquote(quoted))).join('');
  const next = join(nextPiece)
    .split('\n')
    .flatMap((line) => /^[0-9a-f]+:[A-Z]?([[{].*)$/.exec(line)?.[1] ?? []);
  const router = join(routerPiece).split('\n');
  return [...parse(next), ...parse(router).map(unflattenRouter)];
}

function parse(lines: readonly string[]): readonly unknown[] {
  return lines.filter((json) => json.length > shortest).flatMap(parseJson);
}
