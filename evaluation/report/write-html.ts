import type { CategoriesFigures } from '../categories/evaluate-categories.ts';
import type { CurvePoint } from '../detection/average-precision.ts';
import type { DetectionFigures } from '../detection/score-detections.ts';
import type { CatalogueFigures } from '../retrieval/evaluate-catalogue.ts';
import type { PairsFigures } from '../retrieval/evaluate-pairs.ts';
import { drawCurves, drawMatrix, escapeHtml } from './draw-plots.ts';

/** All that one evaluation measured. */
export type Figures =
  | { readonly kind: 'detection'; readonly detection: DetectionFigures; readonly names: readonly string[] }
  | { readonly kind: 'categories'; readonly categories: CategoriesFigures }
  | { readonly kind: 'catalogue'; readonly catalogue: CatalogueFigures }
  | { readonly kind: 'pairs'; readonly pairs: PairsFigures };

/** One self-contained HTML page, with the plots as inline SVG. */
export function toHtmlReport(title: string, figures: Figures): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>body{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}h1{font-family:Georgia,serif}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}td,th{padding:.25rem .75rem;text-align:right;border-bottom:1px solid #ddd}
th:first-child,td:first-child{text-align:left}svg{max-width:100%;height:auto}</style>
<h1>${escapeHtml(title)}</h1>${toBody(figures)}</html>`;
}

function toBody(figures: Figures): string {
  if (figures.kind === 'detection') return toDetection(figures.detection, figures.names);
  if (figures.kind === 'categories') return toCategories(figures.categories);
  return toTable(figures.kind === 'catalogue' ? figures.catalogue : figures.pairs);
}

function toDetection(figures: DetectionFigures, names: readonly string[]): string {
  const rows = figures.categories.map(
    ({ category, garments, ap50, ap50to95 }) =>
      `<tr><td>${escapeHtml(category)}</td><td>${garments}</td><td>${toText(ap50)}</td><td>${toText(ap50to95)}</td></tr>`,
  );
  const curves = figures.categories.map(({ category, curve }) => ({ name: category, curve }));
  const { photos, map50, map50to95, bestF1, bestF1Score } = figures;
  return `${toTable({ photos, map50, map50to95, bestF1, bestF1Score })}
<h2>Per category</h2><table><tr><th>category</th><th>garments</th><th>AP@0.5</th><th>AP@0.5:0.95</th></tr>${rows.join('')}</table>
<h2>Precision and recall</h2>${drawCurves(curves, ({ recall, precision }: CurvePoint) => [recall, precision])}
<h2>F1 by score</h2>${drawCurves(curves, ({ score, recall, precision }) => [score, (2 * recall * precision) / (recall + precision || 1)])}
<h2>Confusion (rows: labelled, columns: found)</h2>${drawMatrix(figures.confusion, [...names, 'nothing'], [...names, 'nothing'])}`;
}

function toCategories(figures: CategoriesFigures): string {
  const { photos, accuracy, nothingFound, confusion, categories } = figures;
  return `${toTable({ photos, accuracy, nothingFound })}
<h2>Confusion (rows: the photo's category, columns: the best box's)</h2>${drawMatrix(confusion, categories, [...categories, 'nothing'])}`;
}

function toTable(figures: object): string {
  const rows = Object.entries(figures).map(
    ([name, value]) => `<tr><td>${escapeHtml(name)}</td><td>${toText(Number(value))}</td></tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

function toText(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}
