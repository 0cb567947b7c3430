/** Thrown when a folder is not the dataset that it was said to be; names what was expected where. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly code = 'not_a_dataset';
}
