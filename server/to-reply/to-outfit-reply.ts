import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { MatchedGarment, MatchedOutfit } from '../../matcher/match.ts';
import type { GarmentReply, OutfitReply } from '../replies.ts';
import { toMatchReplies } from './to-match-reply.ts';

/** Everything that is known of a photo, as people and pages read it. */
export function toOutfitReply(outfit: MatchedOutfit, catalogue: Pick<Catalogue, 'pictures'>): OutfitReply {
  const { width, height, garments, whole } = outfit;
  return {
    width,
    height,
    garments: garments.map((garment) => toGarmentReply(garment, catalogue)),
    whole: toMatchReplies(whole, catalogue),
  };
}

function toGarmentReply(garment: MatchedGarment, catalogue: Pick<Catalogue, 'pictures'>): GarmentReply {
  const { category, score, box, colour, type, matches } = garment;
  const { left, top, width, height } = box;
  return {
    category,
    score,
    box: { left, top, width, height },
    colour,
    type,
    matches: toMatchReplies(matches, catalogue),
  };
}
