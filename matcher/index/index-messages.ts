import type { IndexErrorCode } from './index-error.ts';
import type { IndexedEmbedder } from './manifest.ts';
import type { Neighbour } from './vector-index.ts';

/** What can be asked of the index worker: each question with its answer. */
export interface IndexQuestions {
  /** Takes up the last save; with `anew`, or when there is none that fits, starts empty and says why. */
  open: {
    asked: { readonly folder: string; readonly embedder: IndexedEmbedder; readonly anew: boolean };
    answer: { readonly generation: number | null; readonly reason: string | null };
  };
  /** Labels that a search may find, by category. */
  labels: { asked: object; answer: Readonly<Record<string, Uint32Array>> };
  /** Takes vectors in; `vectors` is row-major, one row a label. The answer: labels whose vectors cannot be used. */
  add: {
    asked: { readonly category: string; readonly labels: Uint32Array; readonly vectors: Float32Array };
    answer: readonly number[];
  };
  remove: { asked: { readonly category: string; readonly labels: Uint32Array }; answer: null };
  /** Makes worn indexes again. */
  settle: { asked: object; answer: null };
  save: { asked: { readonly generation: number }; answer: null };
  search: {
    asked: {
      readonly category: string;
      readonly vector: Float32Array;
      readonly limit: number;
      readonly among: Uint32Array | null;
    };
    answer: readonly Neighbour[];
  };
  close: { asked: object; answer: null };
}

export type IndexQuestion = keyof IndexQuestions;

/** One question on its way. */
export type IndexRequest = {
  [Kind in IndexQuestion]: {
    readonly id: number;
    readonly kind: Kind;
    readonly asked: IndexQuestions[Kind]['asked'];
  };
}[IndexQuestion];

export type IndexReply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly problem: string; readonly code: IndexErrorCode | null };
