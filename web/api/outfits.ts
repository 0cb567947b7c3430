import type { BoxReply, MatchesReply, OutfitPartReply, SampleListReply } from '../../server/replies.ts';
import { request, requestLines, toPath } from './request.ts';

/** Matches that come with the first answer for each piece: enough for several screens. */
export const firstLimit = 24;
/** The most matches that the server gives for one piece. */
export const mostMatches = 100;

/** What a further search is narrowed by. */
export interface MatchQuery {
  /** Default: all. */
  readonly category?: string | undefined;
  /** Pixels of the photo that is sent; default: all of it. */
  readonly box?: BoxReply | undefined;
  /** 1..100 */
  readonly limit: number;
}

/**
 * Finds the pieces of a photo, each with its matches.
 *
 * @param onPart called with as much as is known so far: the pieces, then the first with its matches, then everything
 */
export function postOutfit(
  photo: Blob,
  onPart: (part: OutfitPartReply) => void,
  signal?: AbortSignal,
): Promise<OutfitPartReply> {
  const form = new FormData();
  form.set('photo', photo, 'photo.jpg');
  return requestLines(toPath('/api/outfits', { limit: firstLimit }), { body: form, signal, onLine: onPart });
}

/** Matches of one box, for a piece that the person moved, drew or wants more of. */
export function postMatches(photo: Blob, query: MatchQuery, signal?: AbortSignal): Promise<MatchesReply> {
  const form = new FormData();
  form.set('photo', photo, 'photo.jpg');
  if (query.category) form.set('category', query.category);
  if (query.box) form.set('box', JSON.stringify(query.box));
  form.set('limit', String(query.limit));
  return request('/api/matches', { body: form, signal });
}

/** Photos that can be tried with one click. */
export function getSamples(signal?: AbortSignal): Promise<SampleListReply> {
  return request('/api/samples', { signal });
}
