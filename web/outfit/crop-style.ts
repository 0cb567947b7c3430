import type { BoxReply } from '../../server/replies.ts';
import type { Size } from './box-geometry.ts';

/** Width over height of the frames that crops are shown in. */
const frameRatio = 3 / 4;

/**
 * A background that fills a 3 : 4 frame with one box of a picture, as large as it fits, with what is around it where it is narrower.
 *
 * @param box pixels of the picture
 */
export function toCropStyle(
  box: BoxReply,
  picture: Size,
): Readonly<Record<'background-size' | 'background-position', string>> {
  const { left, top, width, height } = widen(box, picture);
  return {
    'background-size': `${(picture.width / width) * 100}% ${(picture.height / height) * 100}%`,
    'background-position': `${toShare(left, picture.width - width)} ${toShare(top, picture.height - height)}`,
  };
}

/** The box grown to the frame's shape, and pushed back into the picture where it can be. */
function widen(box: BoxReply, picture: Size): BoxReply {
  const width = Math.max(box.width, box.height * frameRatio);
  const height = width / frameRatio;
  const left = clamp(box.left + (box.width - width) / 2, picture.width - width);
  const top = clamp(box.top + (box.height - height) / 2, picture.height - height);
  return { left, top, width, height };
}

function clamp(start: number, room: number): number {
  return room < 0 ? room / 2 : Math.min(Math.max(0, start), room);
}

/** CSS counts a background's position in shares of the room that is left beside it. */
function toShare(start: number, room: number): string {
  return Math.abs(room) < 0.5 ? '50%' : `${(start / room) * 100}%`;
}
