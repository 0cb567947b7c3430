/** Places of the values in a box of that size: the greatest at the top, the least at the bottom, equal ones in the middle. */
export function toPoints(
  values: readonly number[],
  width: number,
  height: number,
): readonly { readonly x: number; readonly y: number }[] {
  const least = Math.min(...values);
  const spread = Math.max(...values) - least;
  const step = width / Math.max(1, values.length - 1);
  return values.map((value, index) => ({
    x: Math.round(index * step * 10) / 10,
    y: spread === 0 ? height / 2 : Math.round((1 - (value - least) / spread) * height * 10) / 10,
  }));
}
