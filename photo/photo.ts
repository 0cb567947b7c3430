/** A decoded picture: upright, sRGB, without alpha. */
export interface Photo {
  /** Pixels, at least 1. */
  readonly width: number;
  /** Pixels, at least 1. */
  readonly height: number;
  /** RGB, row-major, 8 bits a channel: `width × height × 3` bytes. */
  readonly pixels: Uint8Array;
}

/** A rectangle in pixels of the upright original photo; right and bottom edges are excluded. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
