import { type MapScene, openMapDrawing } from './draw-map.ts';
import { mayMove, toMove, type View } from './map-view.ts';

/** How long the map lies still before it is drawn where it lies, milliseconds. */
const restMs = 140;
/** CSS pixels that are drawn beyond each edge of what is in sight, at most, and at most this share of its shorter side. */
const mostSpare = 240;
const spareShare = 1 / 3;
/** More pixels to a CSS pixel are not told apart, and take time. */
const mostRatio = 2;

/**
 * The map on a canvas larger than its frame. Moving and zooming it moves and scales what is drawn already, which costs
 * next to nothing; it is drawn anew at rest, or when what is drawn no longer fills the frame.
 */
export function openMapPainting(canvas: HTMLCanvasElement, frame: HTMLElement, toScene: () => MapScene) {
  const draw = openMapDrawing(canvas.getContext('2d')!);
  let painted: View | null = null;
  let spare = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const size = () => ({ width: frame.clientWidth, height: frame.clientHeight });

  const paint = () => {
    clearTimeout(resting);
    const scene = toScene();
    painted = scene.view;
    canvas.style.transform = '';
    draw(scene, { spare, ratio: toRatio() });
  };
  const move = (view: View) => {
    const { x, y, scale } = toMove(painted!, view);
    canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    clearTimeout(resting);
    resting = setTimeout(paint, restMs);
  };
  return {
    /** Draws all of it: something other than the view has changed. */
    paint,
    /** Shows it as the view is now. */
    show(view: View) {
      if (painted && mayMove(toMove(painted, view), size(), spare)) move(view);
      else paint();
    },
    /** As many pixels as the frame and what is around it have on the screen. */
    fit() {
      const { width, height } = size();
      spare = Math.round(Math.min(mostSpare, Math.min(width, height) * spareShare));
      canvas.width = Math.round((width + 2 * spare) * toRatio());
      canvas.height = Math.round((height + 2 * spare) * toRatio());
      canvas.style.inset = `${-spare}px auto auto ${-spare}px`;
      canvas.style.inlineSize = `${width + 2 * spare}px`;
      canvas.style.blockSize = `${height + 2 * spare}px`;
      canvas.style.visibility = 'visible';
      canvas.style.transformOrigin = `${spare}px ${spare}px`;
    },
    close: () => clearTimeout(resting),
  };
}

/** Pixels of the canvas to a CSS pixel. */
export function toRatio(): number {
  return Math.min(mostRatio, devicePixelRatio);
}
