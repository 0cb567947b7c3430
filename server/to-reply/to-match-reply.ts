import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Match } from '../../matcher/match.ts';
import type { MatchReply } from '../replies.ts';
import { toImagePath } from './to-image-path.ts';
import { toPageUrl } from './to-page-url.ts';
import { toPriceReply } from './to-price-reply.ts';

/** Matches as people and pages read them; a match whose picture has just been deleted is left out. */
export function toMatchReplies(
  matches: readonly Match[],
  catalogue: Pick<Catalogue, 'pictures'>,
): MatchReply[] {
  return matches.flatMap((match) => toMatchReply(match, catalogue) ?? []);
}

function toMatchReply(match: Match, { pictures }: Pick<Catalogue, 'pictures'>): MatchReply | null {
  const { product, box } = match;
  const picture = pictures.find(match.picture);
  if (picture === null) return null;
  const image = toImagePath(picture);
  return {
    product: product.id,
    name: product.name,
    price: toPriceReply(product.price),
    was: toPriceReply(product.was),
    onSale: product.was !== null,
    url: toPageUrl(product.url, image),
    image,
    imageWidth: picture.width,
    imageHeight: picture.height,
    box: { left: box.left, top: box.top, width: box.width, height: box.height },
    store: product.storeName,
    storeId: product.store,
    similarity: match.similarity,
    brand: product.brand,
    colour: match.colour,
    type: product.kinds.at(-1) ?? null,
    category: product.category,
    available: product.available,
    seenAt: product.lastSeenAt,
  };
}
