import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { toBuiltUrl } from '../../../settings/paths.ts';
import type { DrawingTask } from './draw-file.ts';
import type { DrawingReply } from './draw-process.ts';

/** Processes that draw. */
export interface Drawers {
  /** Resolves when the file is written. */
  draw(task: DrawingTask): Promise<void>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens drawing processes; each starts with its first task and takes one task at a time.
 *
 * @param count at least 1
 */
export function openDrawers(count: number): Drawers {
  const drawers = Array.from({ length: count }, openDrawer);
  return {
    draw: (task) =>
      drawers.reduce((idlest, drawer) => (drawer.waiting() < idlest.waiting() ? drawer : idlest)).draw(task),
    close: async () => {
      await Promise.all(drawers.map((drawer) => drawer.close()));
    },
  };
}

function openDrawer() {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let number = 0;

  const start = (): ChildProcess => {
    const started = fork(fileURLToPath(toBuiltUrl('./draw-process.ts', import.meta.url)), {
      execArgv: [],
      serialization: 'json',
    });
    started.on('message', (reply: DrawingReply) => settle(reply.number, reply.error));
    started.on('exit', (code) => {
      if (child === started) child = null;
      for (const open of [...waiting.keys()])
        settle(open, `Expected the drawing process to stay but it ended with code ${code}`);
    });
    return started;
  };

  function settle(which: number, error: string | undefined): void {
    const open = waiting.get(which);
    waiting.delete(which);
    if (error === undefined) open?.resolve();
    else open?.reject(new Error(error));
  }

  return {
    waiting: () => waiting.size,
    draw(task: DrawingTask): Promise<void> {
      const mine = ++number;
      const done = new Promise<void>((resolve, reject) => waiting.set(mine, { resolve, reject }));
      last = last.then(() => {
        child ??= start();
        child.send({ ...task, number: mine }, (error) => error && settle(mine, error.message));
        return done.catch(() => {});
      });
      return done;
    },
    async close(): Promise<void> {
      const ending = child;
      if (!ending) return;
      const ended = new Promise((resolve) => ending.once('exit', resolve));
      ending.disconnect();
      await ended;
    },
  };
}
