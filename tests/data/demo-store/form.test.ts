import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fabrics, weaveSize } from '../../../data/demo-store/drawing/cloth/fabric.ts';
import { paintOf } from '../../../data/demo-store/drawing/cloth/pattern.ts';
import { extentOf } from '../../../data/demo-store/drawing/extent.ts';
import { lightness, mix, parseColour, toHex } from '../../../data/demo-store/drawing/form/colour.ts';
import { at, polygon, smooth, station, tube } from '../../../data/demo-store/drawing/form/path.ts';
import { randomOf } from '../../../data/demo-store/drawing/form/random.ts';
import { blurGrid, makeGrid } from '../../../data/demo-store/drawing/render/grid.ts';

describe('randomOf', () => {
  it('gives the same numbers for the same seed, at least 0 and below 1', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const [a, b] = [randomOf(seed), randomOf(seed)];
        for (let i = 0; i < 20; i++) {
          const value = a.next();
          expect(value).toBe(b.next());
          expect(value >= 0 && value < 1).toBe(true);
        }
      }),
    );
  });

  it('forks streams that do not depend on what was drawn before', () => {
    const [a, b] = [randomOf('x'), randomOf('x')];
    a.next();
    expect(a.fork('y').next()).toBe(b.fork('y').next());
  });
});

describe('colours', () => {
  const part = fc.integer({ min: 0, max: 255 });
  it('go to hexadecimal and back', () => {
    fc.assert(
      fc.property(fc.tuple(part, part, part), (colour) => {
        expect(parseColour(toHex(colour))).toEqual(colour);
      }),
    );
  });
  it('mix from one to the other', () => {
    expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
    expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
    expect(lightness(mix('#000000', '#ffffff', 0.5))).toBeCloseTo(0.5, 1);
  });
});

describe('paths', () => {
  it('keep to their corners', () => {
    expect(extentOf([polygon([at(0, 0), at(10, -4), at(6, 20)])])).toEqual({
      left: 0,
      top: -4,
      width: 10,
      height: 24,
    });
  });
  it('run through corners without a bulge', () => {
    const corners = [at(0, 0), at(10, 0), at(10, 10), at(0, 10)].flatMap((point) => [point, point]);
    expect(extentOf([smooth(corners)])).toEqual({ left: 0, top: 0, width: 10, height: 10 });
  });
  it('give a limb its radius on both sides', () => {
    const box = extentOf([tube([station(at(0, 0), 5), station(at(0, 50), 5), station(at(0, 100), 5)])]);
    expect(box).toEqual({ left: -5, top: 0, width: 10, height: 100 });
  });
});

describe('blurGrid', () => {
  it('leaves an even grid even', () => {
    const blurred = blurGrid(
      makeGrid(9, 7, () => 3),
      2,
    );
    for (const value of blurred.values) expect(value).toBeCloseTo(3, 4);
  });
  it('spreads a point without losing it', () => {
    const blurred = blurGrid(
      makeGrid(41, 41, (i) => (i === 20 * 41 + 20 ? 1 : 0)),
      3,
    );
    expect(blurred.values.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
    expect(blurred.values[20 * 41 + 20]!).toBeGreaterThan(blurred.values[20 * 41 + 24]!);
  });
});

describe('cloth', () => {
  it.each(Object.entries(fabrics))('%s has a whole weave within its bounds', (_name, { tile }) => {
    expect(tile).toHaveLength(weaveSize * weaveSize);
    expect(tile.every((value) => value >= -3 && value <= 3)).toBe(true);
  });
  it('is plain without a pattern, and refers to its own pattern with one', () => {
    expect(paintOf({ fabric: 'cotton', colour: '#112233', pattern: 'solid' }, 'a')).toEqual({
      fill: '#112233',
      defs: '',
    });
    const paint = paintOf({ fabric: 'cotton', colour: '#112233', pattern: 'tartan', accent: '#445566' }, 'b');
    expect(paint.fill).toBe('url(#b)');
    expect(paint.defs).toContain('id="b"');
  });
});
