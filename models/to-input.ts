import type { Photo } from '../photo/photo.ts';
import type { ModelCard } from './card.ts';
import type { Tensor } from './tensor.ts';

/**
 * Pictures of one size as a network's input: `[pictures, 3, height, width]`, each value (pixel / 255 − mean) / std, the
 * channels in the card's order.
 *
 * @param pictures at least one, all of one width and height
 */
export function toInput(pictures: readonly Photo[], input: ModelCard['input']): Tensor {
  const { width, height } = pictures[0] as Photo;
  const area = width * height;
  const data = new Float32Array(pictures.length * 3 * area);
  const tables = toTables(input);
  pictures.forEach(({ pixels }, picture) => {
    tables.forEach((table, channel) => {
      let from = input.channels === 'rgb' ? channel : 2 - channel;
      const start = (picture * 3 + channel) * area;
      const plane = data.subarray(start, start + area);
      for (let at = 0; at < area; at++, from += 3) plane[at] = table[pixels[from]!]!;
    });
  });
  return { dims: [pictures.length, 3, height, width], data };
}

/** The normalised value of every pixel value, by channel: 256 divisions instead of one a pixel. */
function toTables({ mean, std }: ModelCard['input']): readonly Float32Array[] {
  return mean.map((average, channel) =>
    Float32Array.from({ length: 256 }, (_, value) => (value / 255 - average) / (std[channel] as number)),
  );
}
