import { createEffect, on, onCleanup } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { BoxReply, OutfitPartReply } from '../../server/replies.ts';
import { firstLimit, mostMatches, postMatches } from '../api/outfits.ts';
import { toBoxText } from './box-text.ts';
import { type KeptPiece, withKept } from './kept-pieces.ts';
import { type Piece, toDrawn, toPieces, toWhole } from './piece.ts';

/** The pieces of one photo and what a person may do with them. */
export interface Pieces {
  readonly list: () => readonly Piece[];
  /** Moves the box or says what it is, then searches again. */
  readonly change: (key: string, change: { readonly box?: BoxReply; readonly category?: string }) => void;
  /** Adds a piece; returns its key. */
  readonly draw: (box: BoxReply, category: string) => string;
  /** Adds the whole photo as a piece, searched in every category; returns its key. */
  readonly addWhole: () => string;
  readonly remove: (key: string) => void;
  /** Fetches all the matches that the server has for it, once. */
  readonly fetchMore: (key: string) => void;
}

/**
 * Follows the server's answer; what the person changed since holds until another answer comes.
 *
 * @param kept what the person had changed before, and gets back with the answer
 */
export function createPieces(
  outfit: () => OutfitPartReply | undefined,
  photo: () => Blob | undefined,
  kept: () => readonly KeptPiece[],
): Pieces {
  const [state, setState] = createStore<{ list: Piece[] }>({ list: [] });
  const running = new Map<string, AbortController>();
  const at = (key: string) => (piece: Piece) => piece.key === key;

  const stop = () => {
    for (const search of running.values()) search.abort();
    running.clear();
  };
  createEffect(
    on(outfit, (reply, before) => {
      const found = reply ? toPieces(reply, firstLimit) : [];
      if (reply && before && goesOn(before, reply)) fillIn(found);
      else start(found);
    }),
  );
  onCleanup(stop);

  const start = (found: readonly Piece[]) => {
    const own = kept();
    stop();
    setState('list', withKept(found, own));
    for (const { key } of own) void search(key, firstLimit);
  };
  /** The rest of an answer: what the person has changed meanwhile is searched for by itself. */
  const fillIn = (found: readonly Piece[]) => {
    for (const { key, ...piece } of found)
      if (!running.has(key) && state.list.find(at(key))?.isSearching) setState('list', at(key), piece);
  };
  const search = async (key: string, limit: number) => {
    const piece = state.list.find(at(key));
    const blob = photo();
    if (!piece || !blob) return;
    running.get(key)?.abort();
    const controller = new AbortController();
    running.set(key, controller);
    setState('list', at(key), { isSearching: true, problem: null });
    try {
      const { box, category, origin } = piece;
      const place = origin === 'whole' ? {} : { box: { ...box }, category };
      const { matches, colour } = await postMatches(blob, { ...place, limit }, controller.signal);
      setState('list', at(key), {
        matches,
        colour,
        isSearching: false,
        hasAll: limit === mostMatches || matches.length < limit,
      });
    } catch (problem) {
      if (!controller.signal.aborted) setState('list', at(key), { problem, isSearching: false });
    }
  };

  return {
    list: () => state.list,
    change(key, change) {
      setState('list', at(key), change);
      void search(key, firstLimit);
    },
    draw(box, category) {
      const key = String(Math.max(0, ...state.list.map((piece) => Number(piece.key) || 0)) + 1);
      setState('list', (list) => [
        ...list.filter((piece) => piece.origin !== 'whole'),
        toDrawn(key, box, category),
      ]);
      void search(key, firstLimit);
      return key;
    },
    addWhole() {
      const { width, height } = outfit() ?? { width: 1, height: 1 };
      const whole = toWhole({ width, height, whole: [] }, firstLimit);
      setState('list', (list) => [...list.filter((piece) => piece.origin !== 'whole'), whole]);
      void search(whole.key, firstLimit);
      return whole.key;
    },
    remove(key) {
      running.get(key)?.abort();
      running.delete(key);
      setState('list', (list) => list.filter((piece) => piece.key !== key));
    },
    fetchMore(key) {
      const piece = state.list.find(at(key));
      if (piece && !piece.isSearching && !piece.hasAll && !piece.problem) void search(key, mostMatches);
    },
  };
}

/** Whether a part of an answer is followed by another part of the same. */
function goesOn(before: OutfitPartReply, reply: OutfitPartReply): boolean {
  const toPlaces = ({ garments }: OutfitPartReply) => garments.map(({ box }) => toBoxText(box)).join(';');
  return before.matched < before.garments.length && toPlaces(before) === toPlaces(reply);
}
