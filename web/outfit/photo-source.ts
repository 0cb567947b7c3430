import { createQuery } from '@tanstack/solid-query';
import { getSamples, postOutfit } from '../api/outfits.ts';
import { ProblemError } from '../api/problem.ts';
import { requestBlob } from '../api/request.ts';
import { createObjectUrl } from '../parts/create-object-url.ts';
import { findPhoto } from '../photo/photo-shelf.ts';
import { type PreparedPhoto, preparePhoto } from '../photo/prepare-photo.ts';

/** Where the photo of an outfit comes from: this device, a sample, or the web; exactly one is given. */
export interface PhotoAddress {
  readonly photo?: string | undefined;
  readonly sample?: string | undefined;
  readonly url?: string | undefined;
}

/** The photo of one address, kept for half an hour. @param isWanted whether there is one to be had */
export function createPhoto(address: () => PhotoAddress, isWanted: () => boolean = () => true) {
  const photo = createQuery(() => ({
    queryKey: ['photo', ...toKey(address())],
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
    queryKey: ['outfit', ...toKey(address())],
    queryFn: ({ client, queryKey, signal }) =>
      postOutfit(photo.blob()!, (part) => client.setQueryData(queryKey, part), signal),
    enabled: photo.blob() !== undefined,
    ...kept,
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
