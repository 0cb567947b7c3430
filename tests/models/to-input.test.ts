import { expect, test } from 'vitest';
import type { ModelCard } from '../../models/card.ts';
import { toInput } from '../../models/to-input.ts';

const input: ModelCard['input'] = {
  name: 'images',
  size: 32,
  layout: 'nchw',
  channels: 'rgb',
  mean: [0, 0, 0],
  std: [1, 1, 1],
  resize: 'letterbox',
  padValue: 114,
};
/** Two pixels side by side: 0 51 102, 153 204 255. */
const picture = { width: 2, height: 1, pixels: Uint8Array.of(0, 51, 102, 153, 204, 255) };

test('channel first, row-major, 0..1', () => {
  const { dims, data } = toInput([picture, picture], input);
  expect(dims).toEqual([2, 3, 1, 2]);
  const one = [0, 0.6, 0.2, 0.8, 0.4, 1].map((value) => expect.closeTo(value, 6));
  expect([...data]).toEqual([...one, ...one]);
});

test('blue first when the card says so', () => {
  const { data } = toInput([picture], { ...input, channels: 'bgr' });
  expect([...data]).toEqual([0.4, 1, 0.2, 0.8, 0, 0.6].map((value) => expect.closeTo(value, 6)));
});

test('mean and deviation belong to the channels in that order', () => {
  const { data } = toInput([picture], { ...input, channels: 'bgr', mean: [0.4, 0, 0], std: [1, 0.5, 2] });
  expect([...data]).toEqual([0, 0.6, 0.4, 1.6, 0, 0.3].map((value) => expect.closeTo(value, 6)));
});
