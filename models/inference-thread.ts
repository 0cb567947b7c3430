import { Worker } from 'node:worker_threads';
import { toBuiltUrl } from '../settings/paths.ts';
import { makeBusyFlag, waitUntilIdle } from './busy-flag.ts';
import type { InferenceAnswer, InferenceReply, InferenceTask } from './inference-messages.ts';
import { ModelError } from './model-error.ts';

/** The inference worker as functions that return promises. */
export interface InferenceThread {
  /**
   * @param transfer buffers that the worker takes over
   * @throws {ModelError} `inference_failed` with what ONNX Runtime says, `models_closed` after `stop`
   */
  ask(task: InferenceTask, transfer?: readonly ArrayBuffer[]): Promise<InferenceAnswer>;
  /** Lets what was asked for finish, then ends the thread. A second call waits for the same end. */
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: InferenceAnswer) => void;
  readonly reject: (error: ModelError) => void;
}

/** How long the end of the process waits for a run. */
const longestRunMs = 10_000;

export function startInferenceThread(): InferenceThread {
  const flag = makeBusyFlag();
  // The owner's own switches may not suit a thread: --input-type, a loader.
  const options = { workerData: { flag }, execArgv: [] };
  const worker = new Worker(toBuiltUrl('./inference-worker.ts', import.meta.url), options);
  const waitForRun = () => waitUntilIdle(flag, longestRunMs);
  process.once('exit', waitForRun);
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  let stopped: Promise<void> | null = null;

  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  const failAll = (message: string) => {
    for (const { reject } of waiting.values()) reject(new ModelError('inference_failed', message));
    waiting.clear();
  };
  worker.on('message', (reply: InferenceReply) => settle(waiting, reply));
  worker.once('error', (error) => failAll(`Expected the inference thread to run but it failed: ${error}`));
  worker.once('exit', () => {
    process.off('exit', waitForRun);
    stopped ??= ended;
    failAll('Expected an answer but the inference thread has ended');
  });

  const send = (task: InferenceTask, transfer: readonly ArrayBuffer[]) =>
    new Promise<InferenceAnswer>((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ ...task, id }, transfer);
    });

  return {
    async ask(task, transfer = []) {
      if (stopped) throw new ModelError('models_closed', 'Expected open models but they have been closed');
      return send(task, transfer);
    },
    stop() {
      stopped ??= send({ kind: 'stop' }, []).then(
        () => ended,
        () => ended,
      );
      return stopped;
    },
  };
}

function settle(waiting: Map<number, Waiting>, reply: InferenceReply): void {
  const waiter = waiting.get(reply.id);
  waiting.delete(reply.id);
  if ('answer' in reply) waiter?.resolve(reply.answer);
  else waiter?.reject(new ModelError('inference_failed', reply.problem));
}
