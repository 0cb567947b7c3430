/**
 * Scrolls a row of links sideways until the one that leads here is in its middle, or as near to it as the row goes. The page
 * itself stays where it is.
 */
export function showCurrent(row: HTMLElement): void {
  const link = row.querySelector('[aria-current], .active');
  if (link === null) return;
  row.scrollLeft += toMiddle(link) - toMiddle(row);
}

/** Pixels from the left of the window. */
function toMiddle(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}
