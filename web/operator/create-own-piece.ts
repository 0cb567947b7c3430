import { createQuery } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { BoxReply } from '../../server/replies.ts';
import { postMatches } from '../api/outfits.ts';
import { parseBox } from '../outfit/box-text.ts';
import { createPhoto, type PhotoAddress } from '../outfit/photo-source.ts';

/** Matches that are asked for: some may not be on the map. */
const limit = 24;

/** The piece of a photo that is to be shown on the map, as the page's address says it; nothing without a box. */
export function createOwnPiece(
  address: () => PhotoAddress & { readonly box?: string | undefined },
  category: () => string | undefined,
) {
  const box = createMemo(() => parseBox(address().box));
  const isAsked = () => box() !== null && hasPhoto(address());
  const photo = createPhoto(address, isAsked);
  const matches = createQuery(() => ({
    queryKey: [
      'outfit',
      'nearest',
      address().photo,
      address().sample,
      address().url,
      address().box,
      category(),
    ],
    queryFn: ({ signal }) => postMatches(photo.blob()!, { box: box()!, category: category(), limit }, signal),
    enabled: isAsked() && photo.blob() !== undefined && category() !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  }));
  return {
    isAsked,
    box,
    photo,
    picture: createCrop(photo.blob, box),
    matches: () => (isAsked() && matches.isSuccess ? matches.data.matches : null),
    problem: () => (isAsked() ? (photo.problem() ?? matches.error ?? null) : null),
  };
}

function hasPhoto({ photo, sample, url }: PhotoAddress): boolean {
  return Boolean(photo || sample || url);
}

/** The box cut out of the photo, to be drawn; null until it is there. */
function createCrop(photo: () => Blob | undefined, box: () => BoxReply | null): () => ImageBitmap | null {
  const [picture, setPicture] = createSignal<ImageBitmap | null>(null);
  createEffect(
    on([photo, box], ([blob, area]) => {
      let isGone = false;
      onCleanup(() => {
        isGone = true;
        picture()?.close();
        setPicture(null);
      });
      if (!blob || !area) return;
      void createImageBitmap(blob, area.left, area.top, area.width, area.height).then(
        (bitmap) => (isGone ? bitmap.close() : setPicture(bitmap)),
        // The box in the address may hold less than a pixel: then the piece is shown without its picture.
        () => undefined,
      );
    }),
  );
  return picture;
}
