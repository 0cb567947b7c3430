import { Worker } from 'node:worker_threads';
import { toBuiltUrl } from '../../settings/paths.ts';
import { IndexError } from './index-error.ts';
import type { IndexQuestion, IndexQuestions, IndexReply } from './index-messages.ts';

/** The index worker as functions that return promises. */
export interface IndexThread {
  /** @throws {IndexError} what the worker says; `index_closed` after `stop` */
  ask<Kind extends IndexQuestion>(
    kind: Kind,
    asked: IndexQuestions[Kind]['asked'],
  ): Promise<IndexQuestions[Kind]['answer']>;
  /** Lets what was asked for finish, then ends the thread. A second call waits for the same end. */
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

export function startIndexThread(): IndexThread {
  const worker = new Worker(toBuiltUrl('./index-worker.ts', import.meta.url));
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  let stopped: Promise<void> | null = null;

  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  const failAll = (message: string) => {
    for (const { reject } of waiting.values()) reject(new IndexError('index_closed', message));
    waiting.clear();
  };
  worker.on('message', (reply: IndexReply) => settle(waiting, reply));
  worker.once('error', (error) => failAll(`Expected the index thread to run but it failed: ${error}`));
  worker.once('exit', () => failAll('Expected an answer but the index thread has ended'));

  const send: IndexThread['ask'] = (kind, asked) =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, kind, asked });
    });

  return {
    async ask(kind, asked) {
      if (stopped) throw new IndexError('index_closed', 'Expected an open index but it has been closed');
      return send(kind, asked);
    },
    stop() {
      stopped ??= send('close', {}).then(
        () => ended,
        () => ended,
      );
      return stopped;
    },
  };
}

function settle(waiting: Map<number, Waiting>, reply: IndexReply): void {
  const waiter = waiting.get(reply.id);
  waiting.delete(reply.id);
  if ('answer' in reply) waiter?.resolve(reply.answer as never);
  else waiter?.reject(reply.code ? new IndexError(reply.code, reply.problem) : new Error(reply.problem));
}
