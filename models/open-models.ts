import { availableParallelism } from 'node:os';
import type { ModelCard } from './card.ts';
import { type InferenceThread, startInferenceThread } from './inference-thread.ts';
import type { Model, Models } from './model.ts';
import { ModelError } from './model-error.ts';
import { readCard, readWeights } from './read-card.ts';
import type { InputShapes, Tensors } from './tensor.ts';

export interface OpenModelsOptions {
  /** Threads that one run uses; default one a core. */
  readonly threads?: number | null;
}

/** Starts the one thread in which networks run. */
export function openModels({ threads }: OpenModelsOptions = {}): Models {
  const thread = startInferenceThread();
  let nextSession = 0;
  return {
    async open(cardPath) {
      const card = await readCard(cardPath);
      const weights = await readWeights(cardPath, card);
      const session = nextSession++;
      const task = { kind: 'open', session, weights, threads: threads ?? availableParallelism() } as const;
      const { shapes } = await thread.ask(task).catch((cause) => throwUnreadable(cardPath, card, cause));
      return toModel(thread, session, card, shapes);
    },
    close: () => thread.stop(),
  };
}

function throwUnreadable(cardPath: string, card: ModelCard, cause: Error): never {
  if (cause instanceof ModelError && cause.code === 'models_closed') throw cause;
  const message = `Expected an ONNX network in ${card.file}, which ${cardPath} names: ${cause.message}`;
  throw new ModelError('weights_damaged', message, { cause });
}

function toModel(thread: InferenceThread, session: number, card: ModelCard, shapes: InputShapes): Model {
  return {
    card,
    shapes,
    async run(feeds) {
      checkShapes(feeds);
      const buffers = Object.values(feeds).map(({ data }) => data.buffer as ArrayBuffer);
      return (await thread.ask({ kind: 'run', session, feeds }, buffers)).outputs;
    },
    async close() {
      await thread.ask({ kind: 'release', session });
    },
  };
}

/** ONNX Runtime reads as far as the shape says, so the shape must not say more than there is. */
function checkShapes(feeds: Tensors): void {
  for (const [name, { dims, data }] of Object.entries(feeds)) {
    const count = dims.reduce((product, length) => product * length, 1);
    if (count === data.length) continue;
    throw new ModelError(
      'input_invalid',
      `Expected ${count} numbers for ${name} [${dims}] but received ${data.length}`,
    );
  }
}
