import type { InputShapes, Tensors } from './tensor.ts';

/** What the main thread asks of the inference worker; each is answered once, in order. */
export type InferenceRequest = { readonly id: number } & InferenceTask;

export type InferenceTask =
  | {
      readonly kind: 'open';
      readonly session: number;
      readonly weights: Uint8Array;
      readonly threads: number;
    }
  | { readonly kind: 'run'; readonly session: number; readonly feeds: Tensors }
  | { readonly kind: 'release'; readonly session: number }
  | { readonly kind: 'stop' };

/** What a task gives: `run` the outputs, `open` the shapes that the network's inputs must have. */
export interface InferenceAnswer {
  readonly outputs: Tensors;
  readonly shapes: InputShapes;
}

export type InferenceReply =
  | { readonly id: number; readonly answer: InferenceAnswer }
  | { readonly id: number; readonly problem: string };
