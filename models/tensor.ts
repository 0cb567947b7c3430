/** Numbers in a shape, row-major. */
export interface Tensor {
  /** Lengths, outermost first: `[1, 3, 640, 640]`. */
  readonly dims: readonly number[];
  /** As many numbers as the product of `dims`. */
  readonly data: Float32Array;
}

/** Tensors by the name of the network's input or output. */
export type Tensors = Readonly<Record<string, Tensor>>;

/** By input: the lengths that the network takes, null where it takes any. */
export type InputShapes = Readonly<Record<string, readonly (number | null)[]>>;
