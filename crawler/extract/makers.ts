import type { Draft } from './draft.ts';

/** Fewer cards say nothing of what their names have in common. */
const fewestNamed = 4;

/** What so many cards are called that it can only be who makes what they show, or what each of them offers. */
export function findMakers(drafts: readonly Draft[]): ReadonlySet<string> {
  const urls = new Map<string, Set<string>>();
  for (const { name, url } of drafts) if (name && url) urls.set(name, (urls.get(name) ?? new Set()).add(url));
  const repeated = [...urls].filter(([, { size }]) => size > 1);
  const alike = repeated.reduce((sum, [, { size }]) => sum + size, 0);
  const isUsual = drafts.length >= fewestNamed && alike * 2 > drafts.length && repeated.length * 2 < alike;
  const isAll = repeated.length === 1 && alike === drafts.length;
  return new Set(isUsual || isAll ? repeated.map(([name]) => name) : []);
}
