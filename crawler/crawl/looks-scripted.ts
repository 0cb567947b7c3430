const roots =
  /<(?:div|main|section)[^>]+id=["'](?:root|app|__next|__nuxt|main-app|app-root|react-root|svelte|gatsby)["'][^>]*>\s*<\/|<app-root|data-reactroot|ng-app|__NEXT_DATA__|type=["']module["']|data-vue|enable javascript|javascript is (?:required|disabled)/i;

/** Whether a page that shows no products may show some once its scripts have run. */
export function looksScripted(html: string): boolean {
  if (!/<script/i.test(html)) return false;
  const text = html
    .replace(/<(script|style|noscript)[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  return (
    roots.test(html) ||
    text.length < 2000 ||
    /data-(?:src|url|endpoint|api)=["'][^"']*(?:json|api|products)/i.test(html)
  );
}

const endless =
  /(?:class|id|data-[\w-]+|aria-label)=["'][^"']*(?:load-?more|show-?more|infinite|endless)|>\s*(?:load|show) more(?: products| items)?\s*<|>\s*(?:mehr (?:laden|anzeigen)|voir plus|charger plus|ver más|cargar más|carica altri|meer laden)\s*</i;

/** Whether a list that shows products, and no way to its next page, may show more of them when scrolled or clicked. */
export function looksEndless(html: string): boolean {
  return /<script/i.test(html) && endless.test(html);
}
