import type { Panel } from '../panel.ts';

/** A panel of skin; `name` tells its form from the others. */
export const skin = (name: string, outline: string, fill: string, rest: Partial<Panel> = {}): Panel => ({
  owner: 'figure',
  outline,
  fill,
  fabric: 'skin',
  form: `figure-${name}`,
  round: 0.7,
  ...rest,
});
