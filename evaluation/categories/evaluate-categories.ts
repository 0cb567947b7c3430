import type { Detector } from '../../detector/detector.ts';
import type { Category } from '../../models/category.ts';
import { readPhoto } from '../../photo/read-photo.ts';
import type { EvaluateOptions } from '../detection/evaluate-detection.ts';
import { readCategorisedPhotos } from '../labels/read-labels.ts';

export interface CategoriesFigures {
  readonly photos: number;
  /** Share of photos whose best box has the right category. */
  readonly accuracy: number;
  /** Share of photos on which nothing was found. */
  readonly nothingFound: number;
  /** Rows: the photo's category. Columns: the best box's, last: nothing found. Counts. */
  readonly confusion: readonly (readonly number[])[];
  readonly categories: readonly Category[];
  readonly mistakes: readonly {
    readonly file: string;
    readonly is: Category;
    readonly found: Category | null;
  }[];
}

const leastScore = 0.01;

/** Asks of photos of one garment each whether the detector's best box names its category. */
export async function evaluateCategories(
  folder: string,
  detector: Detector,
  { split = 'all', size, onProgress }: EvaluateOptions = {},
): Promise<CategoriesFigures> {
  const photos = await readCategorisedPhotos(folder, split);
  const answers: { file: string; is: Category; found: Category | null }[] = [];
  for (const { file, category } of photos) {
    const garments = await detector.detect(await readPhoto(file), {
      minScore: leastScore,
      ...(size && { size }),
    });
    answers.push({ file, is: category, found: garments[0]?.category ?? null });
    onProgress?.(answers.length, photos.length);
  }
  return toFigures(answers, detector.categories);
}

function toFigures(
  answers: readonly { file: string; is: Category; found: Category | null }[],
  categories: readonly Category[],
): CategoriesFigures {
  const columns: readonly (Category | null)[] = [...categories, null];
  const count = (is: Category, found: Category | null) =>
    answers.filter((answer) => answer.is === is && answer.found === found).length;
  const mistakes = answers.filter(({ is, found }) => is !== found);
  const total = Math.max(1, answers.length);
  return {
    photos: answers.length,
    accuracy: 1 - mistakes.length / total,
    nothingFound: answers.filter(({ found }) => found === null).length / total,
    confusion: categories.map((is) => columns.map((found) => count(is, found))),
    categories,
    mistakes,
  };
}
