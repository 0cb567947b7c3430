/** What says of a file that it stands where a picture is to come. */
const certain =
  /(^|[/_.-])(spacer|placeholder|loader|1x1|no[-_]?image|ajax-loader)([/_.-]|$)|\.svg($|\?)|\/(icons?|logos?|badges?|flags?|sprites?)\//i;

/** What says so by itself, and of goods beside other words: `grey.png` against `wool-coat-grey.jpg`. */
const doubtful = /^(?:blank|pixel|loading|lazy(?:load(?:ing)?)?|transparent|grey|gray|empty)$/i;

/** What may stand beside such a word: what a picture is called at all, sizes, numbers and marks of versions. */
const meaningless =
  /^(?:image|img|pic|picture|photo|thumb|thumbnail|product|prod|default|bg|background|box|square|dot|light|dark|ajax|spinner|load|loaded|small|medium|large|mobile|desktop|v?\d{1,4}(?:x\d+)?(?:px)?|(?=\d*[a-f])[\da-f]{8,})$/i;

/** Whether a file's name is that of a placeholder, and of no product's picture. */
export function isPlaceholderName(file: string): boolean {
  if (certain.test(file)) return true;
  const words = file
    .replace(/\.\w+$/, '')
    .split(/[/_.\s-]+|%20/)
    .filter(Boolean);
  return (
    words.some((word) => doubtful.test(word)) &&
    words.every((word) => doubtful.test(word) || meaningless.test(word))
  );
}
