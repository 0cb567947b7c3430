import type { MapPointReply } from '../../server/replies.ts';
import type { View } from './map-view.ts';

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
  readonly accent: string;
  /** The picture of a point, when it is there already; asking for it starts fetching it. */
  readonly pictureOf: (point: MapPointReply) => ImageBitmap | null;
}

const pictureSize = { width: 42, height: 56 };
/** CSS pixels between two pictures: only one a cell, so that they never pile up. */
const cell = { width: 64, height: 78 };
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
}

interface Placed {
  readonly point: MapPointReply;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
}

function listVisible({ points, colours, view, width, height }: MapScene): readonly Placed[] {
  const visible: Placed[] = [];
  for (const [index, point] of points.entries()) {
    const x = point.x * view.scale + view.left;
    const y = point.y * view.scale + view.top;
    if (x > -40 && y > -40 && x < width + 40 && y < height + 40)
      visible.push({ point, colour: colours[index]!, x, y });
  }
  return visible;
}

/** One path a colour: setting the colour for each of 10,000 dots would be what takes the time. */
function drawDots(context: CanvasRenderingContext2D, visible: readonly Placed[]): void {
  for (const [colour, dots] of Map.groupBy(visible, (placed) => placed.colour)) {
    context.fillStyle = colour;
    context.beginPath();
    for (const { x, y } of dots) context.rect(x - dot / 2, y - dot / 2, dot, dot);
    context.fill();
  }
}

function drawPictures(context: CanvasRenderingContext2D, scene: MapScene, visible: readonly Placed[]): void {
  const taken = new Set<string>();
  for (const { point, colour, x, y } of visible) {
    // Cells lie still on the map while it is moved, else pictures would flicker.
    const column = Math.floor((x - scene.view.left) / cell.width);
    const row = Math.floor((y - scene.view.top) / cell.height);
    if (taken.has(`${column},${row}`)) continue;
    taken.add(`${column},${row}`);
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
  context.strokeStyle = accent;
  context.lineWidth = 2.5;
  context.beginPath();
  context.arc(picked.x * view.scale + view.left, picked.y * view.scale + view.top, 11, 0, 2 * Math.PI);
  context.stroke();
}
