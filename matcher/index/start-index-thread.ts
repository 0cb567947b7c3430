import { Worker } from 'node:worker_threads';
import { toBuiltUrl } from '../../settings/paths.ts';
import { openQuestions } from '../../settings/worker-questions.ts';
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

export function startIndexThread(): IndexThread {
  const worker = new Worker(toBuiltUrl('./index-worker.ts', import.meta.url));
  const questions = openQuestions<IndexReply>(
    worker,
    'index thread',
    (message) => new IndexError('index_closed', message),
  );
  const send: IndexThread['ask'] = async (kind, asked) =>
    toAnswer(await questions.ask({ kind, asked })) as never;
  let stopped: Promise<void> | null = null;

  return {
    async ask(kind, asked) {
      if (stopped) throw new IndexError('index_closed', 'Expected an open index but it has been closed');
      return send(kind, asked);
    },
    stop() {
      stopped ??= send('close', {}).then(
        () => questions.ended,
        () => questions.ended,
      );
      return stopped;
    },
  };
}

function toAnswer(reply: IndexReply): unknown {
  if ('answer' in reply) return reply.answer;
  throw reply.code ? new IndexError(reply.code, reply.problem) : new Error(reply.problem);
}
