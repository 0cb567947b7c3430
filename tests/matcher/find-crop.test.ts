import { describe, expect, it } from 'vitest';
import type { Garment } from '../../detector/garment.ts';
import { findCrop } from '../../matcher/find-crop.ts';
import { paintedDetector, paintPhoto } from './painted-photos.ts';

const photo = paintPhoto(100, 200, []);
const upper = { left: 20, top: 20, width: 60, height: 60 };
const lower = { left: 25, top: 85, width: 50, height: 90 };
const garment = (category: string, score: number, box = upper): Garment => ({ category, score, box });
const find = (category: string | null, garments: readonly Garment[], rivals: readonly string[] = []) =>
  findCrop(photo, { category, rivals }, { ...paintedDetector(), detect: async () => garments });

describe('the crop of a product', () => {
  it('is its best garment of the category, whichever scores best', async () => {
    const garments = [garment('shirt', 0.9), garment('short', 0.5, lower), garment('short', 0.4)];
    expect(await find('short', garments)).toEqual({
      category: 'short',
      box: lower,
      isGarment: true,
      hasCompany: true,
    });
    expect(await find(null, garments)).toMatchObject({ category: 'shirt', box: upper });
  });

  it('has company only where another garment is surely somewhere else', async () => {
    const withOther = (other: Garment) => find('shirt', [garment('shirt', 0.9), other]);
    expect(await withOther(garment('short', 0.8, lower))).toMatchObject({ hasCompany: true });
    expect(await withOther(garment('short', 0.3, lower))).toMatchObject({ hasCompany: false });
    expect(await withOther(garment('outwear', 0.8))).toMatchObject({ hasCompany: false });
  });

  it('is the whole picture where no garment fits', async () => {
    const whole = { box: { left: 0, top: 0, width: 100, height: 200 }, isGarment: false, hasCompany: false };
    expect(await find('dress', [garment('shirt', 0.9)])).toEqual({ category: 'dress', ...whole });
    expect(await find(null, [])).toEqual({ category: 'other', ...whole });
    expect(await find('other', [garment('shirt', 0.9)])).toEqual({ category: 'other', ...whole });
  });

  it('is a garment of a rival category only where that is sure and none of its own is seen', async () => {
    const shirt = garment('shirt', 0.7);
    const rivals = ['shirt', 'outwear'];
    expect(await find('dress', [shirt], rivals)).toMatchObject({ category: 'shirt', isGarment: true });
    expect(await find('dress', [garment('shirt', 0.5)], rivals)).toMatchObject({
      category: 'dress',
      isGarment: false,
    });
    expect(await find('dress', [shirt, garment('dress', 0.35)], rivals)).toMatchObject({ category: 'dress' });
    expect(await find('dress', [garment('short', 0.9)], rivals)).toMatchObject({ category: 'dress' });
    expect(await find('other', [shirt], ['shirt'])).toMatchObject({ category: 'shirt' });
  });
});
