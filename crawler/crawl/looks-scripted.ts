import { Parser } from 'htmlparser2';

const roots =
  /<(?:div|main|section)\b[^<>]{1,500}\bid=["'](?:root|app|__next|__nuxt|main-app|app-root|react-root|svelte|gatsby)["'][^<>]{0,500}>\s*<\/|<app-root|data-reactroot|ng-app|__NEXT_DATA__|type=["']module["']|data-vue|enable javascript|javascript is (?:required|disabled)/i;

/** Whether a page that shows no products may show some once its scripts have run. */
export function looksScripted(html: string): boolean {
  if (!/<script/i.test(html)) return false;
  return (
    roots.test(html) ||
    saysLittle(html) ||
    /data-(?:src|url|endpoint|api)=["'][^"']*(?:json|api|products)/i.test(html)
  );
}

/** Fewer characters are a menu and a footer. */
const fewest = 2000;

/** Whether a page's own text, without its scripts, is that of an empty shell. */
function saysLittle(html: string): boolean {
  let length = 0;
  let silent = '';
  const parser = new Parser({
    onopentagname: (name) => {
      if (silent === '' && /^(?:script|style|noscript)$/.test(name)) silent = name;
    },
    onclosetag: (name) => {
      if (name === silent) silent = '';
    },
    ontext: (text) => {
      if (silent === '') length += text.replace(/\s+/g, ' ').length;
    },
  });
  parser.end(html);
  return length < fewest;
}

const endless =
  /(?:class|id|data-[\w-]{1,40}|aria-label)=["'][^"']*(?:load-?more|show-?more|infinite|endless)|>\s*(?:load|show) more(?: products| items)?\s*<|>\s*(?:mehr (?:laden|anzeigen)|voir plus|charger plus|ver más|cargar más|carica altri|meer laden)\s*</i;

/** Whether a list that shows products, and no way to its next page, may show more of them when scrolled or clicked. */
export function looksEndless(html: string): boolean {
  return /<script/i.test(html) && endless.test(html);
}
