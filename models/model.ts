import type { ModelCard } from './card.ts';
import type { InputShapes, Tensors } from './tensor.ts';

/** A network that is ready to run. Whoever opens it closes it. */
export interface Model<Card extends ModelCard = ModelCard> {
  readonly card: Card;
  /** What the weights themselves say of their inputs: an export of a fixed size takes no other. */
  readonly shapes: InputShapes;
  /**
   * Runs the network once; calls wait for each other.
   *
   * @param feeds a tensor for each input; their buffers are handed over and empty afterwards
   * @returns a tensor for each output
   * @throws {ModelError} `input_invalid`, `inference_failed`, `models_closed`
   */
  run(feeds: Tensors): Promise<Tensors>;
  close(): Promise<void>;
}

/** The place where networks run. Whoever opens it closes it, after the networks. */
export interface Models {
  /** @throws {ModelError} when the card or its weights cannot be used */
  open(cardPath: string): Promise<Model>;
  close(): Promise<void>;
}
