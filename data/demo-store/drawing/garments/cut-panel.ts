import type { Cloth } from '../cloth/cloth.ts';
import { paintOf } from '../cloth/pattern.ts';
import type { Panel } from '../panel.ts';

type Rest = Partial<Pick<Panel, 'round' | 'joins' | 'grain' | 'details' | 'folds' | 'lifts' | 'shape'>>;

/**
 * Cuts one panel from a cloth.
 *
 * @param name unique within the garment
 * @param form panels of one form are rounded as one body
 */
export function cutPanel(
  owner: string,
  cloth: Cloth,
  { name, form, outline, ...rest }: { name: string; form: string; outline: string } & Rest,
): Panel {
  const paint = paintOf(cloth, `${owner}-${name}`, rest.grain ?? 0);
  const { grain = 0, round = 0.8 } = rest;
  return {
    ...rest,
    owner,
    outline,
    fill: paint.fill,
    defs: paint.defs,
    fabric: cloth.fabric,
    form,
    round,
    grain,
  };
}
