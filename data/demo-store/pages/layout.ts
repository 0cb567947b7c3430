import type { House } from './houses.ts';
import { escapeHtml } from './html.ts';

/** What a page puts into the house's frame. */
export interface Page {
  readonly title: string;
  /** HTML for the head: canonical address, structured data. */
  readonly head?: string;
  /** HTML. */
  readonly body: string;
  /** The section that is marked in the navigation. */
  readonly section?: string;
}

/** A whole page of a house. */
export function layOut(house: House, { title, head = '', body, section }: Page): string {
  const { words } = house;
  const link = (slug: string, text: string) =>
    `<a href="${house.root}${slug}"${slug === section ? ' aria-current="page"' : ''}>${escapeHtml(text)}</a>`;
  const links = [
    link(words.freshSlug, words.fresh),
    ...house.sections.map(({ slug, title: text }) => link(slug, text)),
  ].join('');
  return `<!doctype html>
<html lang="${house.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · ${escapeHtml(house.name)}</title>
<link rel="stylesheet" href="/assets/shop.css">
${head}
</head>
<body class="${house.id}">
<header><a class="name" href="${house.root}">${escapeHtml(house.name)}</a><nav>${links}</nav></header>
<main>${body}</main>
<footer><p>${escapeHtml(words.footer)}</p><nav>${link(words.aboutSlug, words.about)}${house.id === 'harbour' ? '<a href="/harbour/staff/sample-sale" rel="nofollow">Staff</a>' : ''}</nav></footer>
</body>
</html>
`;
}
