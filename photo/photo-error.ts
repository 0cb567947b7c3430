/** Why a file could not be taken as a photo; stable, callers may switch on it. */
export type PhotoErrorCode =
  | 'file_not_found'
  | 'empty_file'
  | 'not_an_image'
  | 'unsupported_format'
  | 'damaged_image'
  | 'too_many_pixels'
  | 'file_too_large';

/** Thrown when a file is not a photo that can be used: tell whoever sent it and go on with the next. */
export class PhotoError extends Error {
  override readonly name = 'PhotoError';
  readonly code: PhotoErrorCode;

  constructor(code: PhotoErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
