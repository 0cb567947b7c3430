import { randomUUID } from 'node:crypto';

interface Lease {
  /** As `toHolder` made it. */
  readonly holder: string;
  /** ISO 8601, UTC. */
  readonly leased_until: string;
}

/** A name for this opening of the catalogue: the process's id, so that others can see whether it still runs. */
export function toHolder(): string {
  return `${process.pid}:${randomUUID()}`;
}

/** Whether what is leased may be taken: this opening's own, an expired one, or a dead process's. */
export function mayRelease({ holder, leased_until }: Lease, self: string, now: Date): boolean {
  return (
    holder === self || leased_until <= now.toISOString() || !isRunning(Number.parseInt(holder, 10), self)
  );
}

function isRunning(pid: number, self: string): boolean {
  // Another opening in this very process: it was closed, or died and its process id came round again.
  if (pid === Number.parseInt(self, 10)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
