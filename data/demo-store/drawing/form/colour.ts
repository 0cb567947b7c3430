/** A colour as its red, green and blue, 0..255 each. */
export type Rgb = readonly [number, number, number];

/** @param hex `#rrggbb` */
export function parseColour(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `#rrggbb`; parts are rounded and kept within 0..255. */
export function toHex(colour: Rgb): string {
  return `#${colour.map((part) => clamp(part).toString(16).padStart(2, '0')).join('')}`;
}

/** A share of the way from one colour to another; 0 is the first, 1 the second. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [parseColour(from), parseColour(to)];
  return toHex([0, 1, 2].map((i) => a[i]! + (b[i]! - a[i]!) * share) as unknown as Rgb);
}

/** Darker by a share 0..1, leaning to a warm black as cloth in shade does. */
export const darker = (colour: string, share: number): string => mix(colour, '#14100f', share);

/** Lighter by a share 0..1. */
export const lighter = (colour: string, share: number): string => mix(colour, '#fffdf8', share);

/** How light a colour looks, 0..1. */
export function lightness(colour: string): number {
  const [red, green, blue] = parseColour(colour);
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

/** A thread or button colour that shows on the cloth without shouting. */
export function contrast(colour: string, share = 0.35): string {
  return lightness(colour) > 0.42 ? darker(colour, share) : lighter(colour, share);
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
