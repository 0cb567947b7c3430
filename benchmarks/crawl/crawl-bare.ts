import { load } from 'cheerio';

/**
 * The same pages and pictures by fetch and cheerio alone, as a script of an afternoon would: selectors made for this very shop, no
 * pace, no robots.txt, no address checks, nothing kept on disk, pictures not looked at; what fails is tried three times.
 */
export async function crawlBare(
  start: string,
): Promise<{ readonly pages: number; readonly products: number }> {
  const waiting = [start];
  const seen = new Set(waiting);
  const products = new Map<string, string>();
  let pages = 0;
  let active = 0;
  const work = async () => {
    while (waiting.length > 0 || active > 0) {
      const url = waiting.shift();
      if (url === undefined) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        continue;
      }
      active++;
      const body = await fetchThrice(url).finally(() => active--);
      if (body === null || url.endsWith('.png')) continue;
      pages++;
      const $ = load(body.toString());
      for (const link of $('li.tile a, a[rel=next]').toArray()) {
        const next = new URL($(link).attr('href')?.replace('?ref=list', '') ?? '', url).href;
        if (!seen.has(next)) waiting.push(next);
        seen.add(next);
      }
      const data = $('script[type="application/ld+json"]').text();
      if (data === '') continue;
      const { name, image } = JSON.parse(data);
      products.set(url, name);
      waiting.push(image);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return { pages, products: products.size };
}

async function fetchThrice(url: string): Promise<Buffer | null> {
  for (let tries = 0; tries < 3; tries++) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
      if (response.ok) return Buffer.from(await response.arrayBuffer());
    } catch {
      // Tried again.
    }
  }
  return null;
}
