import { expect, it } from 'vitest';
import { toCropStyle } from '../../../web/outfit/crop-style.ts';

const picture = { width: 600, height: 800 };

it('shows the whole picture when the box is all of it', () => {
  expect(toCropStyle({ left: 0, top: 0, width: 600, height: 800 }, picture)).toEqual({
    'background-size': '100% 100%',
    'background-position': '50% 50%',
  });
});

it('enlarges a box of the frame’s shape to fill it', () => {
  expect(toCropStyle({ left: 300, top: 400, width: 300, height: 400 }, picture)).toEqual({
    'background-size': '200% 200%',
    'background-position': '100% 100%',
  });
});

it('shows more of the picture around a box that is too flat', () => {
  const style = toCropStyle({ left: 150, top: 300, width: 300, height: 100 }, picture);
  expect(style['background-size']).toBe('200% 200%');
  expect(style['background-position']).toBe('50% 37.5%');
});
