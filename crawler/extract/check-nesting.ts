import { Parser } from 'htmlparser2';

/** Elements inside each other; shops stay below a hundred, and what readers do grows with its square. */
const deepest = 1000;

/** Elements of one page; shops' largest pages hold some ten thousand, and each takes a kilobyte of memory. */
const most = 50_000;

/** A page that cannot be read. */
export class UnreadablePageError extends Error {
  override readonly name = 'UnreadablePageError';
  readonly code = 'unreadable_page';
}

/**
 * Refuses pages that hold or nest more elements than is reasonable, before a tree is built of them.
 *
 * @throws {UnreadablePageError}
 */
export function checkNesting(html: string, url: string): void {
  let depth = 0;
  let count = 0;
  const parser = new Parser({
    onopentagname() {
      if (++count > most) throw new UnreadablePageError(`Expected at most ${most} elements at ${url}`);
      if (++depth > deepest)
        throw new UnreadablePageError(`Expected at most ${deepest} elements inside each other at ${url}`);
    },
    onclosetag() {
      depth--;
    },
  });
  parser.end(html);
}
