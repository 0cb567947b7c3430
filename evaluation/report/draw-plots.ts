import type { CurvePoint } from '../detection/average-precision.ts';

const inks = ['#0b6e4f', '#c0392b', '#2c5aa0', '#b7791f', '#6b3fa0', '#444444'];
const side = 420;
const margin = 40;

/** An SVG of one line a category in the unit square. */
export function drawCurves(
  curves: readonly { readonly name: string; readonly curve: readonly CurvePoint[] }[],
  toXY: (point: CurvePoint) => readonly [number, number],
): string {
  const lines = curves.map(({ name, curve }, index) => {
    const ink = inks[index % inks.length];
    const points = thin(curve)
      .map(toXY)
      .map(([x, y]) => `${toX(x)},${toY(y)}`);
    const label = `<text x="${side + margin + 12}" y="${margin + 20 * index}" fill="${ink}">${escapeHtml(name)}</text>`;
    return `<polyline fill="none" stroke="${ink}" stroke-width="2" points="${points.join(' ')}"/>${label}`;
  });
  const frame = `<rect x="${margin}" y="${margin / 2}" width="${side}" height="${side}" fill="none" stroke="#bbb"/>`;
  const ends = `<text x="${margin}" y="${side + margin}">0</text><text x="${side + margin - 8}" y="${side + margin}">1</text>`;
  return `<svg viewBox="0 0 ${side + 160} ${side + margin + 10}" width="${side + 160}" font-size="14">${frame}${ends}${lines.join('')}</svg>`;
}

/** An SVG of counts, each row shaded by its own share. */
export function drawMatrix(
  counts: readonly (readonly number[])[],
  rows: readonly string[],
  columns: readonly string[],
): string {
  const cell = 72;
  const heads = columns.map(
    (name, at) =>
      `<text x="${110 + at * cell + cell / 2}" y="20" text-anchor="middle">${escapeHtml(name)}</text>`,
  );
  const body = counts.flatMap((row, y) => {
    const total = Math.max(
      1,
      row.reduce((sum, count) => sum + count, 0),
    );
    const name = `<text x="100" y="${58 + y * cell * 0.6}" text-anchor="end">${escapeHtml(rows[y] ?? '')}</text>`;
    return [
      name,
      ...row.map((count, x) => drawCell(count, count / total, 110 + x * cell, 32 + y * cell * 0.6, cell)),
    ];
  });
  const width = 120 + columns.length * cell;
  return `<svg viewBox="0 0 ${width} ${40 + counts.length * cell * 0.6}" width="${width}" font-size="13">${heads.join('')}${body.join('')}</svg>`;
}

function drawCell(count: number, share: number, x: number, y: number, cell: number): string {
  const ink = share > 0.5 ? '#fff' : '#111';
  const box = `<rect x="${x}" y="${y}" width="${cell - 2}" height="${cell * 0.6 - 2}" fill="#0b6e4f" fill-opacity="${share.toFixed(3)}" stroke="#ddd"/>`;
  return `${box}<text x="${x + cell / 2}" y="${y + 26}" text-anchor="middle" fill="${ink}">${count}</text>`;
}

/** A few hundred points draw the same line as thousands. */
function thin(curve: readonly CurvePoint[]): readonly CurvePoint[] {
  const step = Math.max(1, Math.floor(curve.length / 300));
  return curve.filter((_, index) => index % step === 0 || index === curve.length - 1);
}

function toX(value: number): string {
  return (margin + value * side).toFixed(1);
}

function toY(value: number): string {
  return (margin / 2 + (1 - value) * side).toFixed(1);
}

/** Text that may stand in HTML, attributes in double quotes included. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
