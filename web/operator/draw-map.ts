import type { MapPointReply } from '../../server/replies.ts';
import { drawOwn, type OwnPoint } from './draw-own.ts';
import { type MapLayout, pictureSize } from './map-layout.ts';
import { toScreen, type View } from './map-view.ts';

/** What one drawing of the map needs. */
export interface MapScene {
  readonly layout: MapLayout;
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

const dot = 5;
/** Beyond the edge of the screen by this, CSS pixels, nothing of a point is to be seen. */
const margin = 40;

/** Draws the map: a dot a product, and a picture wherever there is room for one. */
export function drawMap(context: CanvasRenderingContext2D, scene: MapScene): void {
  const ratio = devicePixelRatio;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, scene.width, scene.height);
  drawDots(context, scene);
  drawPictures(context, scene);
  drawPicked(context, scene);
  if (scene.own) drawOwn(context, scene.own, scene);
}

/** One colour after the other: setting the colour for each of 10,000 dots would be what takes the time. */
function drawDots(context: CanvasRenderingContext2D, scene: MapScene): void {
  for (const { colour, points } of scene.layout.dots) {
    context.fillStyle = colour;
    for (const point of points) {
      const { x, y } = toScreen(point, scene.view);
      if (isVisible(x, y, scene)) context.fillRect(x - dot / 2, y - dot / 2, dot, dot);
    }
  }
}

function drawPictures(context: CanvasRenderingContext2D, scene: MapScene): void {
  for (const { point, colour } of scene.layout.pictures) {
    const { x, y } = toScreen(point, scene.view);
    if (!isVisible(x, y, scene)) continue;
    const picture = scene.pictureOf(point);
    if (picture) drawPicture(context, picture, { x, y, colour });
  }
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
  const { x, y } = toScreen(picked, view);
  context.strokeStyle = accent;
  context.lineWidth = 2.5;
  context.beginPath();
  context.arc(x, y, 11, 0, 2 * Math.PI);
  context.stroke();
}

function isVisible(x: number, y: number, { width, height }: MapScene): boolean {
  return x > -margin && y > -margin && x < width + margin && y < height + margin;
}
