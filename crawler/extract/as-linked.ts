import { toCanonical, withoutOptions } from './address.ts';
import type { Draft } from './draft.ts';
import type { Page } from './page.ts';

/** A listed product at the address that the page links to: data for machines leave out its country, `/men/x` for `/en-de/men/x`. */
export function asLinked(draft: Draft, page: Page): Draft {
  const stated = draft.url ? withoutOptions(draft.url) : null;
  const links = page.once(readLinks);
  if (stated === null || links.all.has(stated)) return draft;
  const { host, pathname } = new URL(stated);
  const longer = (links.byTail.get(tailOf(pathname)) ?? []).filter((link) => {
    const address = new URL(link);
    return pathname !== '/' && address.host === host && address.pathname.endsWith(pathname);
  });
  const [only, more] = longer;
  return only !== undefined && more === undefined ? { ...draft, url: only } : draft;
}

interface Links {
  readonly all: ReadonlySet<string>;
  /** By the last part of their path. */
  readonly byTail: ReadonlyMap<string, readonly string[]>;
}

/** Links beyond this are not looked at. */
const mostLinks = 20_000;

function readLinks({ elements, base }: Page): Links {
  const hrefs = elements.find('a[href]').slice(0, mostLinks);
  const all = new Set(
    hrefs.flatMap(({ attribs }) => toCanonical(attribs['href'], base) ?? []).map(withoutOptions),
  );
  const byTail = new Map<string, string[]>();
  for (const link of all) {
    const tail = tailOf(new URL(link).pathname);
    const alike = byTail.get(tail);
    if (alike === undefined) byTail.set(tail, [link]);
    else alike.push(link);
  }
  return { all, byTail };
}

function tailOf(pathname: string): string {
  return pathname.slice(pathname.lastIndexOf('/', pathname.length - 2));
}
