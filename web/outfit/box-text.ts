import type { BoxReply } from '../../server/replies.ts';

/** `left,top,width,height` in pixels of the photo, as the page's address has it; null when it is no box. */
export function parseBox(text: string | undefined): BoxReply | null {
  const [left, top, width, height, ...rest] = (text ?? '')
    .split(',')
    .map((part) => Number(part || Number.NaN));
  if (rest.length > 0 || ![left, top, width, height].every((side) => Number.isFinite(side))) return null;
  return width! > 0 && height! > 0 ? { left: left!, top: top!, width: width!, height: height! } : null;
}

/** The box in the page's address: whole pixels. */
export function toBoxText({ left, top, width, height }: BoxReply): string {
  return [left, top, width, height].map((side) => Math.round(side)).join(',');
}
