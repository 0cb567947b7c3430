import { Worker } from 'node:worker_threads';
import { toBuiltUrl } from '../settings/paths.ts';
import { openQuestions } from '../settings/worker-questions.ts';
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

/** How long the end of the process waits for a run. */
const longestRunMs = 10_000;

export function startInferenceThread(): InferenceThread {
  const flag = makeBusyFlag();
  // The owner's own switches may not suit a thread: --input-type, a loader.
  const options = { workerData: { flag }, execArgv: [] };
  const worker = new Worker(toBuiltUrl('./inference-worker.ts', import.meta.url), options);
  const waitForRun = () => waitUntilIdle(flag, longestRunMs);
  process.once('exit', waitForRun);
  const questions = openQuestions<InferenceReply>(
    worker,
    'inference thread',
    (message) => new ModelError('inference_failed', message),
  );
  const send = async (task: InferenceTask, transfer: readonly ArrayBuffer[]) =>
    toAnswer(await questions.ask(task, transfer));
  let stopped: Promise<void> | null = null;
  worker.once('exit', () => {
    process.off('exit', waitForRun);
    stopped ??= questions.ended;
  });

  return {
    async ask(task, transfer = []) {
      if (stopped) throw new ModelError('models_closed', 'Expected open models but they have been closed');
      return send(task, transfer);
    },
    stop() {
      stopped ??= send({ kind: 'stop' }, []).then(
        () => questions.ended,
        () => questions.ended,
      );
      return stopped;
    },
  };
}

function toAnswer(reply: InferenceReply): InferenceAnswer {
  if ('answer' in reply) return reply.answer;
  throw new ModelError('inference_failed', reply.problem);
}
