import { describe, expect, it } from 'vitest';
import { scoreDetections } from '../../../evaluation/detection/score-detections.ts';

const categories = ['shirt', 'outwear'];
const box = { left: 10, top: 10, width: 100, height: 200 };
const elsewhere = { left: 300, top: 10, width: 100, height: 200 };

describe('scoreDetections', () => {
  it('gives a perfect detector 1', () => {
    const photo = {
      file: 'a',
      labelled: [{ category: 'shirt', box }],
      found: [{ category: 'shirt', box, score: 0.9 }],
    };
    expect(scoreDetections([photo], categories)).toMatchObject({
      photos: 1,
      map50: 1,
      map50to95: 1,
      bestF1: 1,
    });
  });

  it('counts a jacket taken for a shirt as that in the confusion matrix, and as nothing found in the precision', () => {
    const photo = {
      file: 'a',
      labelled: [{ category: 'outwear', box }],
      found: [{ category: 'shirt', box, score: 0.9 }],
    };
    const figures = scoreDetections([photo], categories);
    expect(figures.map50).toBe(0);
    expect(figures.confusion).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('lets one labelled garment be found once only', () => {
    const twice = [0.9, 0.8].map((score) => ({ category: 'shirt', box, score }));
    const photo = {
      file: 'a',
      labelled: [
        { category: 'shirt', box },
        { category: 'shirt', box: elsewhere },
      ],
      found: twice,
    };
    expect(scoreDetections([photo], categories).map50).toBeCloseTo(51 / 101, 10);
  });

  it('asks a tighter box for the stricter overlaps', () => {
    const loose = { ...box, width: 140 };
    const photo = {
      file: 'a',
      labelled: [{ category: 'shirt', box }],
      found: [{ category: 'shirt', box: loose, score: 0.9 }],
    };
    const { map50, map50to95 } = scoreDetections([photo], categories);
    expect(map50).toBe(1);
    expect(map50to95).toBeCloseTo(0.5, 10);
  });
});
