/** How a link left the page; `by-hand` where the browser lets it do neither, and the person copies the link. */
export type ShareOutcome =
  | { readonly how: 'shared' | 'copied' | 'given-up' }
  | { readonly how: 'by-hand'; readonly link: string };

/** Hands a link to the look to the device's share sheet on phones, else to the clipboard. */
export async function shareLook(products: readonly string[], title: string): Promise<ShareOutcome> {
  const link = toLookLink(products, location.origin);
  const isPhone = matchMedia('(pointer: coarse)').matches;
  if (isPhone && navigator.share)
    return navigator.share({ title, url: link }).then(() => ({ how: 'shared' }), toGivenUp);
  if (!navigator.clipboard) return { how: 'by-hand', link };
  return navigator.clipboard.writeText(link).then(
    () => ({ how: 'copied' }),
    () => ({ how: 'by-hand', link }),
  );
}

/** The address under which others see these products as a look; the photo stays with the person. */
export function toLookLink(products: readonly string[], origin: string): string {
  const link = new URL('/look', origin);
  link.searchParams.set('pieces', products.join(','));
  return link.href;
}

function toGivenUp(): ShareOutcome {
  return { how: 'given-up' };
}
