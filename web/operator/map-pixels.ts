/** A rectangle of pixels, row-major, each as image data have it: red in the lowest byte, then green, blue, alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly values: Uint32Array;
}

/** A place in pixels; what of a drawing lies outside is left away. */
export interface Corner {
  readonly left: number;
  readonly top: number;
}

/** The value of a pixel of a colour. @param colour "#rrggbb" */
export function toPixel(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return (0xff000000 | (blue! << 16) | (green! << 8) | red!) >>> 0;
}

/** A rectangle of one colour. */
export function fillPixels(
  on: Pixels,
  { left, top, width, height }: Corner & { readonly width: number; readonly height: number },
  value: number,
): void {
  const from = Math.max(0, left);
  const to = Math.min(on.width, left + width);
  if (from >= to) return;
  const last = Math.min(on.height, top + height);
  for (let y = Math.max(0, top); y < last; y++) on.values.fill(value, y * on.width + from, y * on.width + to);
}

/** A picture, pixel for pixel. */
export function putPixels(on: Pixels, picture: Pixels, { left, top }: Corner): void {
  const from = Math.max(0, -left);
  const to = Math.min(picture.width, on.width - left);
  if (from >= to) return;
  const last = Math.min(picture.height, on.height - top);
  for (let y = Math.max(0, -top); y < last; y++) {
    const row = picture.values.subarray(y * picture.width + from, y * picture.width + to);
    on.values.set(row, (top + y) * on.width + left + from);
  }
}

/** The four edges of a rectangle, each `edge` pixels wide, inside of it. */
export function framePixels(
  on: Pixels,
  { left, top, width, height }: Corner & { readonly width: number; readonly height: number },
  { edge, value }: { readonly edge: number; readonly value: number },
): void {
  fillPixels(on, { left, top, width, height: edge }, value);
  fillPixels(on, { left, top: top + height - edge, width, height: edge }, value);
  fillPixels(on, { left, top, width: edge, height }, value);
  fillPixels(on, { left: left + width - edge, top, width: edge, height }, value);
}
