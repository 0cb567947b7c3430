import { cropGarment } from '../embedder/crop-garment.ts';
import type { Embedder, Look } from '../embedder/embedder.ts';
import type { Photo } from '../photo/photo.ts';
import { blendEmbeddings } from './blend-embeddings.ts';
import type { FoundCrop } from './find-crop.ts';

/** How much of a product's embedding its whole picture makes up; less where the picture shows other garments, too. */
const shareOfWhole = { alone: 0.6, inCompany: 0.3 };

/**
 * What products look like in their pictures: the garment's crop blended with the whole picture; one look a picture, in order.
 *
 * @param found where each picture's product is
 */
export async function lookAtProducts(
  pictures: readonly { readonly photo: Photo }[],
  found: readonly FoundCrop[],
  embedder: Embedder,
): Promise<readonly Look[]> {
  const crops = pictures.flatMap(({ photo }, at) => cutCrops(photo, found[at], embedder));
  const looks = crops.length > 0 ? [...(await embedder.embed(crops))] : [];
  return found.map((one) => {
    const whole = looks.shift() as Look;
    return one.isGarment ? blendLooks(looks.shift() as Look, whole, one) : whole;
  });
}

/** The whole picture, then the garment where there is one. */
function cutCrops(photo: Photo, found: FoundCrop | undefined, { cropMargin }: Embedder): readonly Photo[] {
  return found?.isGarment ? [photo, cropGarment(photo, found.box, cropMargin)] : [photo];
}

function blendLooks(crop: Look, whole: Look, { hasCompany }: FoundCrop): Look {
  const share = hasCompany ? shareOfWhole.inCompany : shareOfWhole.alone;
  return { ...crop, embedding: blendEmbeddings(crop.embedding, whole.embedding, share) };
}
