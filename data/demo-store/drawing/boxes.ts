import type { Box } from '../../../photo/photo.ts';
import type { Panel } from './panel.ts';
import type { Grid } from './render/grid.ts';

/**
 * The box around what can be seen of each owner, in pixels of the picture.
 *
 * @param parts at half the picture's size
 * @returns owners of which fewer than `least` pixels show are left out
 */
export function visibleBoxes(panels: readonly Panel[], parts: Grid, least = 60): Map<string, Box> {
  const found = new Map<
    string,
    { left: number; top: number; right: number; bottom: number; count: number }
  >();
  for (let i = 0; i < parts.values.length; i++) {
    const part = parts.values[i]!;
    if (!part) continue;
    const owner = panels[part - 1]!.owner;
    const [x, y] = [i % parts.width, Math.floor(i / parts.width)];
    const box = found.get(owner);
    if (!box) found.set(owner, { left: x, top: y, right: x, bottom: y, count: 1 });
    else {
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.bottom = y;
      box.count++;
    }
  }
  const boxes = [...found].filter(([, { count }]) => count * 4 >= least);
  return new Map(
    boxes.map(([owner, { left, top, right, bottom }]) => [
      owner,
      { left: left * 2, top: top * 2, width: (right - left + 1) * 2, height: (bottom - top + 1) * 2 },
    ]),
  );
}
