/** How addresses of pictures tell their width: `?imwidth=103`, `/300x300/`, `_AC_US40_`, `s-l64.jpg`, `/w_92,`, `h56-w56`; `-16x9` is a shape. */
const widths = [
  /[?&](?:w|wid|width|imwidth|sw|odnwidth|maxwidth)=(\d+)/i,
  /[/_-](3[2-9]|[4-9]\d|\d{3,4})x\d{0,4}(?:[/_.-]|$)/i,
  /_(?:AC_)?(?:SX|SY|UL|US|SS|SL|UX|UY|SR)(\d+)/,
  /\bs-l(\d+)\./,
  /[/,]w_(\d+)[,/]/,
  /[/_-]h\d{2,4}-w(\d{2,4})(?:\W|$)/,
];

/** Wider pictures are more than thumbnails, in pixels. */
const widestThumbnail = 200;

/** `?preset=thumbs` names the size instead. */
const asksForThumbnail = /[?&]\w+=(?:\w*[_-])?thumb(?:s|nails?)?(?:&|$)/i;

/** Whether an address gives its picture away as too small to show a garment. */
export function isThumbnail(address: string): boolean {
  const told = widths.map((pattern) => pattern.exec(address)?.[1]).find((width) => width !== undefined);
  if (told === undefined) return asksForThumbnail.test(address);
  return Number(told) > 0 && Number(told) <= widestThumbnail;
}
