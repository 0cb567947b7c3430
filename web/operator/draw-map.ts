import type { BoxReply, MapPointReply } from '../../server/replies.ts';
import type { View } from './map-view.ts';
import type { Placed } from './place-among.ts';

/** What one drawing of the map needs. */
export interface MapScene {
  readonly points: readonly MapPointReply[];
  /** CSS colour of each point, in their order. */
  readonly colours: readonly string[];
  readonly view: View;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly picked: MapPointReply | null;
  /** A piece of the person's own photo, and what it is most like; null: none. */
  readonly own: OwnPoint | null;
  readonly accent: string;
  /** The picture of a point, when it is there already; asking for it starts fetching it. */
  readonly pictureOf: (point: MapPointReply) => ImageBitmap | null;
}

/** A piece that is not of the catalogue, with its place among what is. */
export interface OwnPoint extends Placed {
  /** Null while it is being cut out. */
  readonly picture: ImageBitmap | null;
}

const pictureSize = { width: 42, height: 56 };
/** How the own piece is shown, CSS pixels: larger than the rest. */
const ownSize = { width: 66, height: 88 };
/** Between its picture and its place, CSS pixels: what it is most like lies there, and is to be seen. */
const ownGap = 34;
/** CSS pixels from the middle of a picture to that of the next: no two cover each other. */
const distance = { width: 46, height: 60 };
const dot = 5;

/** Draws the map: a dot a product, and a picture wherever there is room for one. */
export function drawMap(context: CanvasRenderingContext2D, scene: MapScene): void {
  const ratio = devicePixelRatio;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, scene.width, scene.height);
  const visible = listVisible(scene);
  drawDots(context, visible);
  drawPictures(context, scene, visible);
  drawPicked(context, scene);
  drawOwn(context, scene);
}

interface Spot {
  readonly point: MapPointReply;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
}

function listVisible({ points, colours, view, width, height }: MapScene): readonly Spot[] {
  const visible: Spot[] = [];
  for (const [index, point] of points.entries()) {
    const { x, y } = toScreen(point, view);
    if (x > -40 && y > -40 && x < width + 40 && y < height + 40)
      visible.push({ point, colour: colours[index]!, x, y });
  }
  return visible;
}

/** One path a colour: setting the colour for each of 10,000 dots would be what takes the time. */
function drawDots(context: CanvasRenderingContext2D, visible: readonly Spot[]): void {
  for (const [colour, dots] of Map.groupBy(visible, (placed) => placed.colour)) {
    context.fillStyle = colour;
    context.beginPath();
    for (const { x, y } of dots) context.rect(x - dot / 2, y - dot / 2, dot, dot);
    context.fill();
  }
}

function drawPictures(context: CanvasRenderingContext2D, scene: MapScene, visible: readonly Spot[]): void {
  const hasRoom = openRoom();
  for (const { point, colour, x, y } of visible) {
    if (!hasRoom(x - scene.view.left, y - scene.view.top)) continue;
    const picture = scene.pictureOf(point);
    if (picture) drawPicture(context, picture, { x, y, colour });
  }
}

/** Gives a place away once: true where no picture that was let in before would be covered. Looks into the cells around only. */
function openRoom(): (x: number, y: number) => boolean {
  const taken = new Map<number, { readonly x: number; readonly y: number }>();
  return (x, y) => {
    const column = Math.floor(x / distance.width);
    const row = Math.floor(y / distance.height);
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const other = taken.get(toCell(column + dx, row + dy));
        if (!other) continue;
        if (Math.abs(other.x - x) < distance.width && Math.abs(other.y - y) < distance.height) return false;
      }
    }
    taken.set(toCell(column, row), { x, y });
    return true;
  };
}

/** One number a cell: the map is at most some thousand cells high at the closest zoom. */
function toCell(column: number, row: number): number {
  return column * 65_536 + row;
}

function drawPicture(
  context: CanvasRenderingContext2D,
  picture: ImageBitmap,
  { x, y, colour }: { readonly x: number; readonly y: number; readonly colour: string },
): void {
  const { width, height } = pictureSize;
  const scale = Math.min(width / picture.width, height / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  context.fillStyle = '#fff';
  context.fillRect(x - width / 2, y - height / 2, width, height);
  context.drawImage(picture, x - w / 2, y - h / 2, w, h);
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.strokeRect(x - width / 2, y - height / 2, width, height);
}

function drawPicked(context: CanvasRenderingContext2D, { picked, view, accent }: MapScene): void {
  if (!picked) return;
  context.strokeStyle = accent;
  context.lineWidth = 2.5;
  context.beginPath();
  const { x, y } = toScreen(picked, view);
  context.arc(x, y, 11, 0, 2 * Math.PI);
  context.stroke();
}

/** The own piece with a line to each product that it is most like: a mark at its place, and its picture beside it. */
function drawOwn(context: CanvasRenderingContext2D, { own, view, accent }: MapScene): void {
  if (!own) return;
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

function toScreen({ x, y }: { readonly x: number; readonly y: number }, view: View) {
  return { x: x * view.scale + view.left, y: y * view.scale + view.top };
}
