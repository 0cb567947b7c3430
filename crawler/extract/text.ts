import { saysNumber } from './article-number.ts';
import type { AnyNode, Element, Page } from './page.ts';

/** Plain text of an element on one line: scripts left out, white space and no-break spaces folded. */
export function textOf(node: AnyNode | undefined): string {
  return foldSpace(collect(node, (text) => text));
}

/** White space of every kind folded into single spaces; gone are invisible characters, and those that command a terminal or turn what is read around. */
export function foldSpace(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]|(?!\s)[\p{Cc}\p{Bidi_Control}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select']);
const blocks = new Set([
  'div',
  'p',
  'li',
  'ul',
  'br',
  'td',
  'tr',
  'dd',
  'dt',
  'del',
  'ins',
  's',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'article',
]);

function collect(node: AnyNode | undefined, mend: (text: string, node: Element) => string): string {
  if (node === undefined) return '';
  if (node.type === 'text') return node.data;
  if (!('children' in node) || ('name' in node && silent.has(node.name))) return '';
  const inner = node.children.map((child) => collect(child as AnyNode, mend)).join('');
  if (node.type !== 'tag') return inner;
  const text = mend(inner, node);
  return blocks.has(node.name) ? ` ${text} ` : text;
}

/** Like {@link textOf}, with a space wherever an element begins or ends, and without the signs on buttons that count up and down. */
export function spacedTextOf(node: AnyNode): string {
  return foldSpace(collect(node, (text, { name }) => (isStep(name, text) ? ' ' : ` ${text} `)));
}

/** Whether an element is a button that says no more than plus or minus. */
function isStep(name: string, text: string): boolean {
  return name === 'button' && /^\s*[+\-−–]\s*$/.test(text);
}

const hiddenClass =
  /(?:^|\s)(?:g-hdn|clipped|visually-?hidden|sr-only|screen-reader-text|a11y-hidden|wt-screen-reader-only|LIGHT_HIGHLIGHT|u-hidden-visually|(?:[hu]-)?(?:hide|hidden)|is-hidden|d-none|display-?none)(?:\s|$)/i;

/** Classes of what is hidden on some screens only: `hidden md:inline`. */
const shownClass = /:(?:block|flex|inline|inline-block|contents)(?:\s|$)|(?:^|\s)d-[a-z]{2}-/i;

/** A name's text without what nobody sees: what only screen readers are told ("Opens in a new window"), what a script shows later, what buttons do, an advertisement behind it, or its number. */
export function nameTextOf(element: AnyNode | undefined): string {
  const visible = collect(element, (text, node) =>
    node !== element && (isUnsaid(node) || isGluedLabel(text, node) || saysNumber(text))
      ? ''
      : behindWord(besideWord(text, node), node),
  );
  return foldSpace(visible) || textOf(element);
}

/** How shops call the lines that advertise a product behind its name. */
const slogan = /(?:^|[\s_-])(?:promo(?:tion)?s?|slogan|tagline)(?:[\s_-]|$)/i;

/** How shops call the badges that stand before a name. */
const badge = /(?:^|[\s_-])(?:badge|label|flag|tag|highlight)(?:[\s_-]|$)/i;

/** Whether a text before a name is a badge, which no space parts from it: `<i class="label">New offer</i>Linen shirt`. */
function isGluedLabel(text: string, { attribs, prev, next }: Element): boolean {
  const isFirst = prev === null || (prev.type === 'text' && prev.data.trim() === '');
  const isGlued = next?.type === 'text' && /^[\p{Lu}\d]/u.test(next.data) && /\p{Ll}$/u.test(text);
  return isFirst && isGlued && badge.test(attribs['class'] ?? '');
}

/** How shops call what stands by a button in a name, to be seen when it is pointed at. */
const tooltip = /(?:^|[\s_-])tool-?tip(?:[\s_-]|$)/i;

function isUnsaid({ name, attribs: { class: classes = '' } }: Element): boolean {
  const isHidden = hiddenClass.test(classes) && !shownClass.test(classes);
  return isHidden || name === 'button' || tooltip.test(classes) || slogan.test(classes);
}

/** Brand and name in elements of their own are shown apart, though no space stands between them. */
function besideWord(text: string, { next }: Element): string {
  const isWord = text.length > 1 && /[\p{L}\d]$/u.test(text) && next?.type === 'tag';
  const isSize = /\p{L}{3}$/u.test(text);
  const follows = isWord && next.name === 'span' ? collect(next, (inner) => inner) : '';
  return /^\p{L}./su.test(follows) || (isSize && /^\d./s.test(follows)) ? `${text} ` : text;
}

/** The same, where the first part stands in no element: `Harbour coat<span>12 oz</span>`. */
function behindWord(text: string, { name, prev }: Element): string {
  if (name !== 'span' || prev?.type !== 'text') return text;
  const isNext = /^(?:\p{Lu}|\d)./su.test(text) && /\p{Ll}{3}$/u.test(prev.data);
  const isLong = /^[\p{L}\d]+ ./u.test(text) && /[\p{L}\d]{3}$/u.test(prev.data);
  return isNext || isLong ? ` ${text}` : text;
}

const centsClass = /cent|fraction|decimal|sup\b|minor/i;

/** Whether an element holds the cents of the price before it, and nothing else: it says so, or what stands before ends in a separator. */
export function isCents(node: Element, text: string): boolean {
  if (!/^\s*[.,]?\d{2}\s*$/.test(text)) return false;
  if (/^\s*[.,]/.test(text)) return /\d$/.test(wordsBefore(node));
  const { class: name = '', 'data-test': test = '', 'data-testid': id = '' } = node.attribs;
  return (
    node.name === 'sup' ||
    centsClass.test(`${name} ${test} ${id}`) ||
    /vertical-align:\s*(?:super|top|text-top|\d*\.?\d+e[mx])/i.test(node.attribs['style'] ?? '') ||
    /\d[.,]\s*$/.test(wordsBefore(node))
  );
}

function wordsBefore({ prev }: Element): string {
  let at = prev as AnyNode | null;
  while (at?.type === 'text' && at.data.trim() === '') at = at.prev as AnyNode | null;
  return at === null ? '' : collect(at, (inner) => inner);
}

/** Stands before cents until it is known how the shop writes its decimals. */
const mark = '\uE000';

/** Like {@link textOf}, with cents that stand in an element of their own put behind a separator: `$12<sup>99</sup>`. */
export function priceTextOf(element: AnyNode): string {
  const text = collect(element, (inner, node) => {
    if (isCents(node, inner)) return `${mark}${inner.trim().replace(/^[.,]/, '')}`;
    const apart = isBeforeAmount(inner, node) ? `${inner} ` : inner;
    return /^\s*[-–(]?\d+(?:[.,]\d+)?\s?%/.test(inner) ? ` ${apart}` : apart;
  });
  return foldSpace(joinCents(text));
}

const formerClass = /old|was|strike|cross|original|before|regular|list/i;

/** Whether another amount stands right behind one: in an element of its own where cents are over or it is a former price, else a lower one. */
function isBeforeAmount(text: string, { next }: Element): boolean {
  if (next?.type === 'text') return isOver(text, next.data);
  if (next?.type !== 'tag' || !/\d$/.test(text)) return false;
  const isWhole = /\d[.,]\d{2}$/.test(text) || formerClass.test(next.attribs['class'] ?? '');
  return isWhole && /^\d/.test(collect(next, (inner) => inner).trim());
}

/** Whether a whole number is higher than that which a text begins with: `<i>119</i>99 kr`. */
function isOver(text: string, behind: string): boolean {
  const lower = /^[1-9]\d*/.exec(behind)?.[0] ?? '';
  return lower !== '' && /^\d+$/.test(text) && Number(text) > Number(lower);
}

/** Whole and cents meet at the separator that is there, else at one that the whole does not use. */
function joinCents(text: string): string {
  if (!text.includes(mark)) return text;
  return text
    .replace(/(?:(?<=\d)\s+)?([.,])\s*\uE000(\d{2})/g, '$1$2')
    .replace(/(\d)\s*(\p{Sc})\s*\uE000(\d{2})(?!\d)/gu, '$1\uE000$3 $2')
    .replace(
      /(\d[\d.,]*)\s*\uE000(\d{2})(?!\d)/g,
      (_, whole: string, cents: string) => `${whole}${whole.includes('.') ? ',' : '.'}${cents}`,
    )
    .replaceAll(mark, '');
}

/** Text without mark-up: entities decoded, tags gone; for values in scripts and attributes that shops encode twice. */
export function toPlain(value: string, { $ }: Pick<Page, '$'>): string {
  let text = value;
  for (let turn = 0; turn < mostEncodings && /<[a-z/]|&#?\w+;/i.test(text); turn++) {
    text = $('<div>')
      .html(text.replace(/<(?![a-z/])/gi, '&lt;'))
      .text();
  }
  return foldSpace(text);
}

/** Encoded oftener, a value is no accident. */
const mostEncodings = 3;
