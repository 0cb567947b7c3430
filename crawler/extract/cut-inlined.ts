const mark = ';base64,';

/** Shorter ones do no harm, in characters. */
const shortest = 400;

/** A page without the files that are written into it, `data:image/png;base64,…`: none is a product's picture, and megabytes of them take seconds. */
export function cutInlined(html: string): string {
  const parts: string[] = [];
  let kept = 0;
  for (let at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, at)) {
    at += mark.length;
    const end = endOfFile(html, at);
    if (end - at < shortest) continue;
    parts.push(html.slice(kept, at));
    kept = end;
    at = end;
  }
  return kept === 0 ? html : [...parts, html.slice(kept)].join('');
}

/** Step by step: an expression for so long a run would be one too deep for the stack. */
function endOfFile(html: string, start: number): number {
  let end = start;
  while (end < html.length && isBase64(html.charCodeAt(end))) end++;
  return end;
}

/** Letters, digits, `+`, `/` and `=`. */
function isBase64(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 47 && code <= 57) ||
    code === 43 ||
    code === 61
  );
}
