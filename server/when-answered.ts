import type { Context } from 'hono';

/** Says that the answer goes on after its first part, until `ended`, which is never rejected. */
export function goesOnUntil(c: Context, ended: Promise<void>): void {
  c.set('answered', ended);
}

/** Does something once the whole answer has gone out or the caller has gone; at once for an answer in one part. */
export function whenAnswered(c: Context, act: () => void): void {
  const ended: Promise<void> | undefined = c.get('answered');
  if (ended) void ended.then(act);
  else act();
}
