import { measureOverlap } from '../../detector/box-overlap.ts';
import type { Garment } from '../../detector/garment.ts';
import type { Category } from '../../models/category.ts';
import type { LabelledGarment } from '../labels/labelled-photo.ts';
import { type CurvePoint, toAveragePrecision, toBestF1, toCurve } from './average-precision.ts';
import { countHits } from './count-hits.ts';

/** What was found on a photo, beside what is there. */
export interface DetectedPhoto {
  readonly file: string;
  readonly found: readonly Garment[];
  readonly labelled: readonly LabelledGarment[];
}

export interface CategoryFigures {
  readonly category: Category;
  readonly garments: number;
  readonly ap50: number;
  readonly ap50to95: number;
  /** At an overlap of 0.5. */
  readonly curve: readonly CurvePoint[];
}

export interface DetectionFigures {
  readonly photos: number;
  readonly map50: number;
  readonly map50to95: number;
  readonly bestF1: number;
  /** The score that reaches it, over all categories together. */
  readonly bestF1Score: number;
  readonly categories: readonly CategoryFigures[];
  /** Rows: labelled category, last: nothing there. Columns: found category, last: nothing found. Counts. */
  readonly confusion: readonly (readonly number[])[];
}

const overlaps = Array.from({ length: 10 }, (_, step) => 0.5 + step * 0.05);

/** Mean average precision over the categories that have a labelled garment, and the confusion matrix at `minScore`. */
export function scoreDetections(
  photos: readonly DetectedPhoto[],
  categories: readonly Category[],
  { minScore = 0.25 }: { readonly minScore?: number } = {},
): DetectionFigures {
  const figures = categories
    .map((category) => scoreCategory(photos, category))
    .filter(({ garments }) => garments > 0);
  const best = toBestF1(
    toCurve(
      categories.flatMap((category) => hitsOf(photos, category, 0.5)),
      countLabelled(photos),
    ),
  );
  return {
    photos: photos.length,
    map50: toMean(figures.map(({ ap50 }) => ap50)),
    map50to95: toMean(figures.map(({ ap50to95 }) => ap50to95)),
    bestF1: best?.f1 ?? 0,
    bestF1Score: best?.score ?? 0,
    categories: figures,
    confusion: toConfusion(photos, categories, minScore),
  };
}

function scoreCategory(photos: readonly DetectedPhoto[], category: Category): CategoryFigures {
  const garments = countLabelled(photos, category);
  const curves = overlaps.map((overlap) => toCurve(hitsOf(photos, category, overlap), Math.max(1, garments)));
  const precisions = curves.map(toAveragePrecision);
  return {
    category,
    garments,
    ap50: precisions[0] ?? 0,
    ap50to95: toMean(precisions),
    curve: curves[0] ?? [],
  };
}

function hitsOf(photos: readonly DetectedPhoto[], category: Category, overlap: number) {
  const isOfCategory = (garment: { readonly category: Category }) => garment.category === category;
  return photos.flatMap(({ found, labelled }) =>
    countHits(found.filter(isOfCategory), labelled.filter(isOfCategory), overlap),
  );
}

function countLabelled(photos: readonly DetectedPhoto[], category?: Category): number {
  return photos
    .flatMap(({ labelled }) => labelled)
    .filter((garment) => !category || garment.category === category).length;
}

/** Pairs by overlap alone, whatever the category, so that a jacket taken for a shirt shows as that. */
function toConfusion(
  photos: readonly DetectedPhoto[],
  categories: readonly Category[],
  minScore: number,
): number[][] {
  const nothing = categories.length;
  const counts = Array.from({ length: nothing + 1 }, () => new Array<number>(nothing + 1).fill(0));
  const count = (row: number, column: number) => {
    const cells = counts[row];
    if (cells) cells[column] = (cells[column] ?? 0) + 1;
  };
  for (const { found, labelled } of photos) {
    const free = new Set(labelled);
    for (const { category, box } of found.filter(({ score }) => score >= minScore)) {
      const pair = [...free].filter((garment) => measureOverlap(garment.box, box) >= 0.45);
      const nearest = pair.sort((a, b) => measureOverlap(b.box, box) - measureOverlap(a.box, box))[0];
      count(nearest ? categories.indexOf(nearest.category) : nothing, categories.indexOf(category));
      if (nearest) free.delete(nearest);
    }
    for (const { category } of free) count(categories.indexOf(category), nothing);
  }
  return counts;
}

function toMean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
