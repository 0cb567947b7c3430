import type { Worker } from 'node:worker_threads';

/** Questions to a worker thread, each answered by the message that carries its number. */
export interface WorkerQuestions<Reply> {
  /**
   * Sends a message with a number of its own as `id` and waits for the reply of that number.
   * @param transfer buffers that the worker takes over
   * @throws what `toError` makes when the thread fails or ends before it has answered
   */
  ask(message: object, transfer?: readonly ArrayBuffer[]): Promise<Reply>;
  /** Resolves when the thread has ended. */
  readonly ended: Promise<void>;
}

interface Waiting<Reply> {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

/**
 * @param name what the thread is called in errors, such as `index thread`
 * @param toError makes the error for questions that can no longer be answered
 */
export function openQuestions<Reply extends { readonly id: number }>(
  worker: Worker,
  name: string,
  toError: (message: string) => Error,
): WorkerQuestions<Reply> {
  const waiting = new Map<number, Waiting<Reply>>();
  let nextId = 0;
  const failAll = (message: string) => {
    for (const { reject } of waiting.values()) reject(toError(message));
    waiting.clear();
  };
  worker.on('message', (reply: Reply) => {
    waiting.get(reply.id)?.resolve(reply);
    waiting.delete(reply.id);
  });
  worker.once('error', (error) => failAll(`Expected the ${name} to run but it failed: ${error}`));
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      failAll(`Expected an answer but the ${name} has ended`);
      resolve();
    });
  });
  return {
    ended,
    ask: (message, transfer = []) =>
      new Promise((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ ...message, id }, transfer);
      }),
  };
}
