import type { Panel } from '../panel.ts';

export const skin = (name: string, outline: string, fill: string, rest: Partial<Panel> = {}): Panel => ({
  owner: 'figure',
  outline,
  fill,
  fabric: 'skin',
  form: `figure-${name}`,
  round: 0.7,
  ...rest,
});
