import type { MapPointReply, PriceReply } from '../../server/replies.ts';

/** What the points are coloured by. */
export type ColourBy = 'kind' | 'colour' | 'price' | 'store';

/** A colour of the map and what it stands for, a store by its id; null: all others, and what is not known. */
export interface LegendEntry {
  readonly name: string | null;
  readonly colour: string;
  /** Where the colour stands for prices: the lowest of them in each currency. */
  readonly from?: readonly PriceReply[];
}

/** Colours that people tell apart, also those who see red and green alike. */
const palette = ['#3b6ea5', '#d9822b', '#4f9d69', '#b04a5a', '#7a5aa6', '#8a6d3b', '#d07fb4', '#5ba3a3'];
const rest = '#a39a8f';
const priceSteps = ['#e9c9a1', '#dd9f66', '#c46f44', '#96442f', '#5d2320'];

/** Colour words of garments as the screen shows them. */
const garmentColours: Readonly<Record<string, string>> = {
  black: '#1d1b1a',
  white: '#f5f2ec',
  grey: '#8c8a87',
  gray: '#8c8a87',
  silver: '#c4c4c4',
  charcoal: '#45454a',
  navy: '#1f2f55',
  'navy blue': '#1f2f55',
  blue: '#2f65b5',
  teal: '#1f7f80',
  turquoise: '#3fb8b4',
  green: '#3f8c4b',
  olive: '#73753a',
  khaki: '#a3956b',
  yellow: '#ecc63a',
  mustard: '#c99a2b',
  gold: '#c5a04a',
  orange: '#e07b2b',
  rust: '#a8502c',
  brown: '#7a5033',
  tan: '#b98d5f',
  beige: '#dccdb2',
  cream: '#efe6d0',
  'off white': '#f0ebdf',
  red: '#c22f33',
  maroon: '#6d2230',
  burgundy: '#6d2230',
  pink: '#e48fa8',
  peach: '#f2b79a',
  purple: '#744a98',
  lavender: '#b8a3d6',
  magenta: '#bf3f8f',
  nude: '#dfbfa6',
};

/** The colour of each point, in their order, and the legend, most frequent first. */
export function colourPoints(points: readonly MapPointReply[], by: ColourBy) {
  if (by === 'price') return colourByPrice(points);
  const read = (point: MapPointReply) =>
    ({ kind: point.type, colour: point.colour, store: point.storeId })[by];
  const names = countNames(points.map(read));
  const toColour = (name: string | null) => {
    if (name === null) return rest;
    if (by === 'colour') return garmentColours[name.toLowerCase()] ?? rest;
    return palette[names.indexOf(name)] ?? rest;
  };
  const shown = by === 'colour' ? names.slice(0, 12) : names.slice(0, palette.length);
  const colours = points.map((point) => toColour(read(point)));
  const named = shown.map((name): LegendEntry => ({ name, colour: toColour(name) }));
  return {
    colours,
    legend: colours.includes(rest) ? [...named, { name: null, colour: rest }] : named,
  };
}

/** Five steps, each with as many products; amounts in different currencies are ranked apart. */
function colourByPrice(points: readonly MapPointReply[]) {
  const priced = points.filter(({ price, currency }) => price !== null && currency !== null);
  const steps = new Map<MapPointReply, number>();
  const lowest = priceSteps.map((): PriceReply[] => []);
  for (const currency of new Set(priced.map((point) => point.currency!))) {
    const own = priced.filter((point) => point.currency === currency);
    const sorted = own.sort((a, b) => a.price! - b.price!);
    for (const [index, point] of sorted.entries()) {
      const step = Math.floor((index / sorted.length) * priceSteps.length);
      steps.set(point, step);
      if (!lowest[step]!.some((price) => price.currency === currency))
        lowest[step]!.push({ minorUnits: point.price!, currency });
    }
  }
  const colours = points.map((point) => priceSteps[steps.get(point) ?? -1] ?? rest);
  const all = lowest.map((from, step): LegendEntry => ({ name: '', colour: priceSteps[step]!, from }));
  const legend = all.filter(({ from }) => from!.length > 0);
  return { colours, legend: colours.includes(rest) ? [...legend, { name: null, colour: rest }] : legend };
}

function countNames(names: readonly (string | null)[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}
