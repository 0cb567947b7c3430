/** Why a network cannot be used; stable, callers may switch on it. */
export type ModelErrorCode =
  | 'model_not_found'
  | 'card_invalid'
  | 'weights_missing'
  | 'weights_damaged'
  | 'wrong_task'
  | 'input_invalid'
  | 'inference_failed'
  | 'models_closed';

/** Thrown when a network cannot be opened or run: stop, and show the message, which names a remedy. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly code: ModelErrorCode;

  constructor(code: ModelErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
