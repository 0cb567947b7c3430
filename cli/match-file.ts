import { toExponent } from '../crawler/price/currency.ts';
import type { Match, MatchedGarment, MatchFilter } from '../matcher/match.ts';
import { matchBox, matchOutfit, type SearchingParts } from '../matcher/match-outfit.ts';
import { type Category, OTHER } from '../models/category.ts';
import type { Box, Photo } from '../photo/photo.ts';
import { readPhoto } from '../photo/read-photo.ts';
import type { OpenParts } from './open-parts.ts';
import { UsageError } from './report-error.ts';
import { round, roundBox } from './round.ts';

/** What of the photo is asked for; nothing: every garment. */
export interface MatchWish {
  /** Counted from 0, best score first. */
  readonly garment?: number;
  readonly category?: Category;
  readonly box?: Box;
  readonly whole?: boolean;
}

export interface MatchedFile {
  readonly garments: readonly MatchedGarment[];
  /** Matches of the whole photo; null when neither asked for nor needed. */
  readonly whole: readonly Match[] | null;
}

/**
 * Matches a photo, or a part of it.
 *
 * @throws {PhotoError} when the file is no photo
 * @throws {UsageError} when there is no such category, the photo has no such garment, or the box lies outside it
 */
export async function matchFile(
  file: string,
  open: OpenParts,
  wish: MatchWish,
  filter: MatchFilter,
): Promise<MatchedFile> {
  const photo = await readPhoto(file);
  const matcher = await open.matcher();
  const embedder = await open.embedder();
  if (wish.category !== undefined) checkCategory(wish.category, (await open.detector()).categories);
  if (wish.whole) return matchWhole(photo, { embedder, matcher }, filter);
  if (wish.box !== undefined || wish.category !== undefined)
    return matchPart(photo, { embedder, matcher }, wish, filter);
  const outfit = await matchOutfit(photo, { detector: await open.detector(), embedder, matcher }, filter);
  const whole = outfit.whole.length > 0 ? outfit.whole : null;
  if (wish.garment === undefined) return { garments: outfit.garments, whole };
  const garment = outfit.garments[wish.garment];
  if (garment) return { garments: [garment], whole: null };
  throw new UsageError(
    `Expected a garment from 0 to ${outfit.garments.length - 1} but received ${wish.garment}`,
  );
}

function checkCategory(category: Category, categories: readonly Category[]): void {
  const known = [...categories, OTHER];
  if (known.includes(category)) return;
  throw new UsageError(
    `Expected a category of ${known.join(', ')} but received ${category} (unknown_category)`,
  );
}

type EmbeddingParts = Pick<SearchingParts, 'embedder' | 'matcher'>;

async function matchWhole(photo: Photo, parts: EmbeddingParts, filter: MatchFilter): Promise<MatchedFile> {
  const matched = await matchBox(photo, parts, { box: null, category: null, ...filter });
  const category = matched.matches[0]?.product.category ?? OTHER;
  return { garments: [toGarment(category, toWholeBox(photo), matched)], whole: matched.matches };
}

async function matchPart(
  photo: Photo,
  parts: EmbeddingParts,
  wish: MatchWish,
  filter: MatchFilter,
): Promise<MatchedFile> {
  const box = wish.box ?? null;
  if (
    box &&
    (box.left >= photo.width ||
      box.top >= photo.height ||
      box.left + box.width <= 0 ||
      box.top + box.height <= 0)
  )
    throw new UsageError(`Expected a box inside ${photo.width} × ${photo.height} pixels`);
  const matched = await matchBox(photo, parts, { box, category: wish.category ?? null, ...filter });
  const category = wish.category ?? matched.matches[0]?.product.category ?? OTHER;
  return { garments: [toGarment(category, box ?? toWholeBox(photo), matched)], whole: null };
}

/** A person's own box is certain. */
function toGarment(
  category: Category,
  box: Box,
  matched: Awaited<ReturnType<typeof matchBox>>,
): MatchedGarment {
  return { category, score: 1, box, ...matched };
}

function toWholeBox({ width, height }: Photo): Box {
  return { left: 0, top: 0, width, height };
}

/** The command's JSON reply. */
export function toReply(file: string, { garments, whole }: MatchedFile): object {
  const described = garments.map(({ category, score, box, colour, type, matches }) => ({
    ...{ category, score: round(score, 5), box: roundBox(box), colour, type },
    matches: matches.map(toMatchReply),
  }));
  return { photo: file, garments: described, ...(whole ? { whole: whole.map(toMatchReply) } : {}) };
}

function toMatchReply({ product, similarity, colour }: Match): object {
  const { id, name, price, url, image, store } = product;
  const numbers = { similarity: round(similarity, 5), colour };
  return {
    product: id,
    name,
    price,
    url,
    image: image ?? product.picture,
    store,
    storeName: product.storeName,
    ...numbers,
  };
}

/** The command's reply for people. */
export function toText(file: string, { garments, whole }: MatchedFile): string {
  const lines = [file];
  for (const { category, score, box, matches } of garments) {
    const place = [box.left, box.top, box.width, box.height].map(Math.round).join(',');
    lines.push(`  ${category} ${score.toFixed(2)} at ${place}`, ...toLines(matches));
  }
  if (whole && garments.length === 0) lines.push('  no garments; the whole photo', ...toLines(whole));
  return `${lines.join('\n')}\n`;
}

function toLines(matches: readonly Match[]): readonly string[] {
  if (matches.length === 0) return ['    nothing like it'];
  return matches.map(({ product, similarity }) => {
    const price = product.price ? ` ${toMoney(product.price)}` : '';
    return `    ${similarity.toFixed(3)} ${product.name}${price} (${product.storeName}) ${product.url}`;
  });
}

function toMoney({
  minorUnits,
  currency,
}: {
  readonly minorUnits: number;
  readonly currency: string;
}): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(minorUnits / 10 ** toExponent(currency));
}
