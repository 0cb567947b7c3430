import type { BoxReply } from '../../server/replies.ts';
import { toScreen, type View } from './map-view.ts';
import type { Placed } from './place-among.ts';

/** A piece that is not of the catalogue, with its place among what is. */
export interface OwnPoint extends Placed {
  /** Null while it is being cut out. */
  readonly picture: ImageBitmap | null;
}

/** How the own piece is shown, CSS pixels: larger than the rest. */
const ownSize = { width: 66, height: 88 };
/** Between its picture and its place, CSS pixels: what it is most like lies there, and is to be seen. */
const ownGap = 34;

/** The own piece with a line to each product that it is most like: a mark at its place, and its picture beside it. */
export function drawOwn(
  context: CanvasRenderingContext2D,
  own: OwnPoint,
  { view, accent }: { readonly view: View; readonly accent: string },
): void {
  const { x, y } = toScreen(own, view);
  context.strokeStyle = accent;
  context.fillStyle = accent;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const { point } of own.neighbours) {
    const end = toScreen(point, view);
    context.moveTo(x, y);
    context.lineTo(end.x, end.y);
    context.moveTo(end.x + 7, end.y);
    context.arc(end.x, end.y, 7, 0, 2 * Math.PI);
  }
  context.stroke();
  context.beginPath();
  context.arc(x, y, 6, 0, 2 * Math.PI);
  context.fill();
  drawOwnPicture(context, own.picture, ownFrame(own, view));
}

/** Where the picture of the own piece is on the screen, CSS pixels: above its place, or below it where there is no room. */
export function ownFrame(own: Placed, view: View): BoxReply {
  const { x, y } = toScreen(own, view);
  const above = y - ownGap - ownSize.height;
  return { left: x - ownSize.width / 2, top: above < 0 ? y + ownGap : above, ...ownSize };
}

function drawOwnPicture(
  context: CanvasRenderingContext2D,
  picture: ImageBitmap | null,
  { left, top, width, height }: BoxReply,
): void {
  const accent = context.fillStyle;
  context.fillStyle = '#fff';
  context.fillRect(left, top, width, height);
  if (picture) {
    const scale = Math.min(width / picture.width, height / picture.height);
    const [w, h] = [picture.width * scale, picture.height * scale];
    context.drawImage(picture, left + (width - w) / 2, top + (height - h) / 2, w, h);
  }
  context.strokeStyle = accent;
  context.lineWidth = 3;
  context.strokeRect(left, top, width, height);
}
