import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Embedder, Embedding } from '../../embedder/embedder.ts';
import type { EvaluateOptions } from '../detection/evaluate-detection.ts';
import { heldOutShare, isInSplit, type Split } from '../labels/split.ts';
import { embedFiles } from './embed-files.ts';
import { searchExactly } from './exact-search.ts';

/** A catalogue picture with the columns that a neighbour should share. */
interface StyledPicture {
  readonly file: string;
  readonly articleType: string;
  readonly baseColour: string;
}

export interface CatalogueFigures {
  readonly queries: number;
  readonly others: number;
  /** Share of the five nearest with the query's articleType, mean over queries. */
  readonly sameType: number;
  /** … and its baseColour too. */
  readonly sameTypeAndColour: number;
}

const queryCount = 600;
const otherCount = 3400;
const neighbours = 5;

/** Embeds whole catalogue pictures (`styles.csv`, `images/`) and asks what their five nearest neighbours share. */
export async function evaluateCatalogue(
  folder: string,
  embedder: Embedder,
  { split = 'all', onProgress }: EvaluateOptions = {},
): Promise<CatalogueFigures> {
  const pictures = (await readStyles(folder, split)).slice(0, queryCount + otherCount);
  const embeddings = await embedFiles(
    pictures.map(({ file }) => file),
    embedder,
    onProgress,
  );
  const queries = Math.min(queryCount, Math.floor(pictures.length / 4));
  const others = pictures.slice(queries);
  const gallery = embeddings.slice(queries);
  let sameType = 0;
  let sameBoth = 0;
  for (const [position, picture] of pictures.slice(0, queries).entries()) {
    const nearest = searchExactly(embeddings[position] as Embedding, gallery, neighbours).map(
      (index) => others[index],
    );
    const alike = nearest.filter((other) => other?.articleType === picture.articleType);
    sameType += alike.length;
    sameBoth += alike.filter((other) => other?.baseColour === picture.baseColour).length;
  }
  const asked = Math.max(1, queries * neighbours);
  return { queries, others: others.length, sameType: sameType / asked, sameTypeAndColour: sameBoth / asked };
}

async function readStyles(folder: string, split: Split): Promise<readonly StyledPicture[]> {
  const rows = parseCsv<Record<string, string>>(await readFile(join(folder, 'styles.csv')), {
    columns: true,
    bom: true,
    relax_column_count: true,
  });
  return rows
    .filter(({ id = '', productDisplayName }) =>
      isInSplit(productDisplayName || id, split, heldOutShare.catalogue),
    )
    .map(({ id, articleType = '', baseColour = '' }) => ({
      file: findPicture(folder, id ?? ''),
      articleType,
      baseColour,
    }))
    .filter((row): row is StyledPicture => row.file !== null);
}

function findPicture(folder: string, id: string): string | null {
  const names = ['jpg', 'webp', 'png'].map((ending) => join(folder, 'images', `${id}.${ending}`));
  return names.find((name) => existsSync(name)) ?? null;
}
