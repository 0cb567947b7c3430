import { createQuery, type QueryClient, queryOptions } from '@tanstack/solid-query';
import type { OutfitPartReply } from '../../server/replies.ts';
import { getSamples, postOutfit } from '../api/outfits.ts';
import { ProblemError } from '../api/problem.ts';
import { requestBlob } from '../api/request.ts';
import { createObjectUrl } from '../parts/create-object-url.ts';
import { findPhoto, shelvePhoto } from '../photo/photo-shelf.ts';
import { type PreparedPhoto, preparePhoto } from '../photo/prepare-photo.ts';
import { newId } from '../saved/device-store.ts';

/** Where the photo of an outfit comes from: this device, a sample, or the web; exactly one is given. */
export interface PhotoAddress {
  readonly photo?: string | undefined;
  readonly sample?: string | undefined;
  readonly url?: string | undefined;
}

/** The photo of one address, kept for half an hour. @param isWanted whether there is one to be had */
export function createPhoto(address: () => PhotoAddress, isWanted: () => boolean = () => true) {
  const photo = createQuery(() => ({
    queryKey: toPhotoKey(address()),
    queryFn: ({ signal }) => fetchPhoto(address(), signal),
    enabled: isWanted(),
    ...kept,
  }));
  const prepared = () => (photo.isSuccess ? photo.data : undefined);
  const blob = () => prepared()?.blob;
  const src = createObjectUrl(blob);
  return {
    blob,
    /** Pixels of the photo; known before it is shown, so that nothing moves when it is. */
    size: () => prepared() ?? null,
    src,
    problem: () => photo.error ?? null,
    retry: () => void photo.refetch(),
  };
}

/** Photo and answer of one address. Both are kept for half an hour, so that going back is instant. */
export function createOutfit(address: () => PhotoAddress) {
  const photo = createPhoto(address);
  const outfit = createQuery(() => ({
    ...toOutfitQuery(address(), photo.blob),
    enabled: photo.blob() !== undefined,
  }));
  return {
    ...photo,
    /** As much as is known so far. */
    outfit: () => (outfit.isSuccess ? outfit.data : undefined),
    isLooking: () => !photo.problem() && outfit.isPending,
    problem: () => photo.problem() ?? outfit.error ?? null,
    retry: () => (photo.problem() ? photo.retry() : void outfit.refetch()),
  };
}

/**
 * Asks for the answer to a photo at once, while it is laid on this device's shelf: the page of its address finds both under way.
 *
 * @returns the address's id
 * @throws ProblemError `nothing_kept` where this browser keeps nothing
 */
export async function takePhoto(queries: QueryClient, photo: PreparedPhoto): Promise<string> {
  const id = newId();
  const outfit = toOutfitQuery({ photo: id }, () => photo.blob);
  queries.setQueryData(toPhotoKey({ photo: id }), photo);
  void queries.prefetchQuery(outfit);
  try {
    await shelvePhoto(id, photo);
  } catch (error) {
    void queries.cancelQueries({ queryKey: outfit.queryKey });
    throw error;
  }
  return id;
}

function toOutfitQuery(address: PhotoAddress, blob: () => Blob | undefined) {
  return queryOptions({
    queryKey: ['outfit', ...toKey(address)],
    queryFn: ({ client, queryKey, signal }): Promise<OutfitPartReply> =>
      postOutfit(blob()!, (part) => client.setQueryData(queryKey, part), signal),
    ...kept,
  });
}

function toPhotoKey(address: PhotoAddress): readonly string[] {
  return ['photo', ...toKey(address)];
}

function toKey({ photo, sample, url }: PhotoAddress): readonly string[] {
  return [photo ?? '', sample ?? '', url ?? ''];
}

const kept = { staleTime: Number.POSITIVE_INFINITY, gcTime: 30 * 60_000 };

async function fetchPhoto({ photo, sample, url }: PhotoAddress, signal: AbortSignal): Promise<PreparedPhoto> {
  if (photo) return (await findPhoto(photo)) ?? failMissing();
  const found = sample
    ? await requestBlob(await findSample(sample, signal), { signal })
    : await requestBlob('/api/photos', { body: { url }, signal });
  return preparePhoto(found);
}

async function findSample(id: string, signal: AbortSignal): Promise<string> {
  const { samples } = await getSamples(signal);
  return samples.find((sample) => sample.id === id)?.image ?? failMissing();
}

function failMissing(): never {
  throw new ProblemError('photo_missing', 'The photo is not on this device');
}
