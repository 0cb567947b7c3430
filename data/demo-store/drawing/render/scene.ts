import type { Panel } from '../panel.ts';

/** Where figure units land in a picture. */
export interface Frame {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels for one figure unit. */
  readonly scale: number;
  /** Pixels of the figure's origin. */
  readonly left: number;
  readonly top: number;
  /** Degrees clockwise about the picture's middle. */
  readonly turn?: number;
}

/** The SVG that holds the colours of the panels, on nothing. */
export function colourSvg(panels: readonly Panel[], frame: Frame): string {
  const clips: string[] = [];
  const shapes = panels.map((panel, i) => {
    const edge = `<path d="${panel.outline}" fill="${panel.fill}" stroke="#000" stroke-opacity="${panel.fabric === 'skin' ? 0.05 : 0.22}" stroke-width=".9"/>`;
    if (!panel.details) return edge;
    clips.push(`<clipPath id="clip${i}"><path d="${panel.outline}"/></clipPath>`);
    return `${edge}<g clip-path="url(#clip${i})">${panel.details}</g>`;
  });
  return wrap(frame, 1, shapes.join(''), panels.map(({ defs }) => defs ?? '').join('') + clips.join(''));
}

/** The SVG in which every panel is painted in its own shade of red, its place in the list plus one, without soft edges. */
export function partsSvg(panels: readonly Panel[], frame: Frame, share: number): string {
  const shapes = panels.map(({ outline }, i) => `<path d="${outline}" fill="rgb(${i + 1},0,0)"/>`);
  return wrap(frame, share, `<g shape-rendering="crispEdges">${shapes.join('')}</g>`, '');
}

/** The SVG of the folds: white is up, black is down, mid-grey is even. */
export function foldsSvg(panels: readonly Panel[], frame: Frame, share: number): string {
  const clips: string[] = [];
  const shapes = panels.map(({ outline, folds }, i) => {
    const ground = `<path d="${outline}" fill="#808080"/>`;
    if (!folds) return ground;
    clips.push(`<clipPath id="clip${i}"><path d="${outline}"/></clipPath>`);
    return `${ground}<g clip-path="url(#clip${i})">${folds}</g>`;
  });
  return wrap(
    frame,
    share,
    `<rect x="-9999" y="-9999" width="29999" height="29999" fill="#808080"/>${shapes.join('')}`,
    clips.join(''),
  );
}

function wrap(frame: Frame, share: number, shapes: string, defs: string): string {
  const [width, height] = [Math.round(frame.width * share), Math.round(frame.height * share)];
  const turn = frame.turn ? `rotate(${frame.turn} ${frame.width / 2} ${frame.height / 2}) ` : '';
  const move = `scale(${share}) ${turn}translate(${frame.left} ${frame.top}) scale(${frame.scale})`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>${defs}</defs><g transform="${move}">${shapes}</g></svg>`;
}
