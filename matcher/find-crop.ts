import type { Detector } from '../detector/detector.ts';
import type { Garment } from '../detector/garment.ts';
import { type Category, OTHER } from '../models/category.ts';
import type { Box, Photo } from '../photo/photo.ts';

/** Where in a product's picture the product is. */
export interface FoundCrop {
  readonly category: Category;
  /** Pixels of the upright picture. */
  readonly box: Box;
  /** False when the whole picture stands for the product. */
  readonly isGarment: boolean;
  /** Whether the picture shows more than the product: a model who wears other garments, too. */
  readonly hasCompany: boolean;
}

/**
 * Finds the garment that a product's picture is about: the best one of its category, of any when nobody said which; the
 * whole picture when there is none.
 *
 * @param category null: the best garment tells it
 */
export async function findCrop(
  photo: Photo,
  category: Category | null,
  detector: Detector,
): Promise<FoundCrop> {
  const whole = { left: 0, top: 0, width: photo.width, height: photo.height };
  // Shoes worn by a dressed model are still shoes.
  if (category === OTHER) return { category, box: whole, isGarment: false, hasCompany: false };
  const garments = await detector.detect(photo);
  const garment = garments.find((one: Garment) => category === null || one.category === category);
  if (garment)
    return {
      category: garment.category,
      box: garment.box,
      isGarment: true,
      hasCompany: hasCompany(garment, garments),
    };
  return { category: category ?? OTHER, box: whole, isGarment: false, hasCompany: false };
}

/** Garments below this are too often a second opinion of the same piece. */
const companyScore = 0.35;

function hasCompany(garment: Garment, garments: readonly Garment[]): boolean {
  return garments.some(
    ({ category, score, box }) =>
      category !== garment.category && score > companyScore && shareCovered(garment.box, box) < 0.2,
  );
}

/** Of the smaller box, 0..1. */
function shareCovered(one: Box, other: Box): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  const area = Math.max(0, width) * Math.max(0, height);
  return area / Math.min(one.width * one.height, other.width * other.height);
}
