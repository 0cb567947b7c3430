import { readJsonLd } from './json-ld.ts';
import type { Page } from './page.ts';
import { isOfType, type SchemaNode, toNodes, toText } from './schema-node.ts';
import { textOf } from './text.ts';

const trails =
  '[itemtype*="BreadcrumbList"], nav[aria-label*="breadcrumb" i], [class*="breadcrumb" i], [id*="breadcrumb" i]';
const home =
  /^(?:home(?:page)?|start(?:seite)?|accueil|inicio|início|hjem|hem|strona główna|главная|ホーム|shop|store|all|back.*|[›»>/|]|)$/i;

/** The way to this page in the shop's own words, from general to special, without its own name. */
export function readBreadcrumbs(page: Page, name: string | null): readonly string[] {
  const listed = fromJsonLd(page);
  const crumbs = (listed.length > 0 ? listed : fromMarkup(page)).filter(
    (crumb) => !home.test(crumb) && crumb !== name,
  );
  return [...new Set(crumbs)].slice(0, 8);
}

function fromJsonLd(page: Page): readonly string[] {
  const list = page
    .once(readJsonLd)
    .flatMap((node) => [node, ...toNodes(node['breadcrumb'])])
    .find((node) => isOfType(node, /^BreadcrumbList$/));
  return toNodes(list?.['itemListElement'])
    .map(nameOf)
    .filter((text) => text !== null);
}

function nameOf(node: SchemaNode): string | null {
  return toText(node['name']) ?? toText(toNodes(node['item'])[0]?.['name']);
}

function fromMarkup({ elements }: Page): readonly string[] {
  const [trail] = elements.find(trails);
  if (trail === undefined) return [];
  const steps = elements.find('li', trail);
  return (steps.length > 1 ? steps : elements.find('a', trail))
    .slice(0, 12)
    .map((part) => textOf(part).replace(/^[›»>/|\s]+|[›»>/|\s]+$/g, ''))
    .filter((text) => text.length > 0 && text.length < 60);
}
