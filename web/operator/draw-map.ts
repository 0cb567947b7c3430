import type { MapPointReply } from '../../server/replies.ts';
import { drawOwn, type OwnPoint } from './draw-own.ts';
import { type MapDots, pictureSize } from './map-layout.ts';
import { fillPixels, framePixels, type Pixels, putPixels } from './map-pixels.ts';
import { toScreen, type View } from './map-view.ts';

/** What one drawing of the map needs. */
export interface MapScene {
  readonly points: readonly MapPointReply[];
  readonly dots: MapDots;
  /** Places in `points` of those that are shown as pictures. */
  readonly pictures: readonly number[];
  readonly view: View;
  readonly picked: MapPointReply | null;
  /** A piece of the person's own photo, and what it is most like; null: none. */
  readonly own: OwnPoint | null;
  readonly accent: string;
  /** The picture of a point, when it is there already; asking for it starts fetching it. */
  readonly pictureOf: (point: MapPointReply) => Pixels | null;
}

/** CSS pixels. */
const dot = 5;
const frame = 1.5;

/** How the canvas lies on the screen. */
interface Sheet {
  /** CSS pixels of it before the corner of the screen. */
  readonly spare: number;
  /** Pixels of it to a CSS pixel. */
  readonly ratio: number;
}

/**
 * Draws the map again and again on one canvas: a dot a product, and a picture wherever there is room for one. They are written
 * as pixels and shown at once: 10,000 rectangles, drawn one by one, take a machine without a graphics card 0.1 s.
 */
export function openMapDrawing(context: CanvasRenderingContext2D): (scene: MapScene, sheet: Sheet) => void {
  let image: ImageData | undefined;
  return (scene, { spare, ratio }) => {
    const { width, height } = context.canvas;
    if (image?.width !== width || image.height !== height) image = new ImageData(width, height);
    const { scale, left, top } = scene.view;
    const view = { scale, left: left + spare, top: top + spare };
    writeMap({ width, height, values: new Uint32Array(image.data.buffer) }, { ...scene, view }, ratio);
    context.putImageData(image, 0, 0);
    context.setTransform(ratio, 0, 0, ratio, spare * ratio, spare * ratio);
    drawPicked(context, scene);
    if (scene.own) drawOwn(context, scene.own, scene);
  };
}

/** Writes dots and pictures. @param ratio pixels to a CSS pixel */
export function writeMap(
  on: Pixels,
  scene: Pick<MapScene, 'points' | 'dots' | 'pictures' | 'view' | 'pictureOf'>,
  ratio: number,
): void {
  on.values.fill(0);
  writeDots(on, scene, ratio);
  writePictures(on, scene, ratio);
}

function writeDots(
  on: Pixels,
  { dots: { places, pixels }, view }: Pick<MapScene, 'dots' | 'view'>,
  ratio: number,
): void {
  const side = Math.round(dot * ratio);
  const scale = view.scale * ratio;
  const left = view.left * ratio - side / 2;
  const top = view.top * ratio - side / 2;
  const place = { left: 0, top: 0, width: side, height: side };
  for (let index = 0; index < pixels.length; index++) {
    place.left = Math.round(places[2 * index]! * scale + left);
    place.top = Math.round(places[2 * index + 1]! * scale + top);
    fillPixels(on, place, pixels[index]!);
  }
}

function writePictures(
  on: Pixels,
  {
    points,
    dots,
    pictures,
    view,
    pictureOf,
  }: Pick<MapScene, 'points' | 'dots' | 'pictures' | 'view' | 'pictureOf'>,
  ratio: number,
): void {
  const { width, height } = toTileSize(ratio);
  const edge = Math.round(frame * ratio);
  for (const index of pictures) {
    const { x, y } = toScreen(points[index]!, view);
    const left = Math.round(x * ratio - width / 2);
    const top = Math.round(y * ratio - height / 2);
    if (left <= -width || top <= -height || left >= on.width || top >= on.height) continue;
    const picture = pictureOf(points[index]!);
    if (!picture) continue;
    putPixels(on, picture, { left, top });
    framePixels(on, { left, top, width, height }, { edge, value: dots.pixels[index]! });
  }
}

/** How large a picture is on the canvas, pixels. @param ratio pixels to a CSS pixel */
export function toTileSize(ratio: number): { readonly width: number; readonly height: number } {
  return { width: Math.round(pictureSize.width * ratio), height: Math.round(pictureSize.height * ratio) };
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
