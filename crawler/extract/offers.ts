import type { Element, Page } from './page.ts';
import { textOf } from './text.ts';

/** How parts of a page are headed that show other products. */
const offers =
  /^(?:alternatives?|similar|related|recommended|recently viewed|(?:you|customers) (?:may|might|also|who)|complete the|shop the look|goes well|pairs? well|frequently bought|more (?:from|like)|alternativen|ähnliche|vergleichbare|passend|das könnte|kunden (?:kauften|haben)|vous aimerez|(?:produits|articles) (?:similaires|associés)|también|(?:productos|artículos) (?:similares|relacionados)|quem viu|(?:produtos|itens) (?:similares|relacionados)|ti potrebbe|(?:prodotti|articoli) (?:simili|correlati)|vergelijkbare|anderen bekeken|liknande|lignende|podobne|podobné|похожие|с этим|схожі|hasonló|(?:produse )?similare|benzer|関連|おすすめ|관련 ?상품|추천 ?상품|함께 (?:구매|본)|猜你喜[欢歡]|相[关關]|推[荐薦]|منتجات (?:مشابهة|ذات صلة)|قد يعجبك|sản phẩm (?:tương tự|liên quan)|produk (?:serupa|terkait))/iu;

/** Headings looked at. */
const mostHeadings = 200;

/**
 * What stands under headings of other products.
 *
 * @param above the parts around the page's own heading, where it has one: none of them is looked at
 */
export function findOffers({ elements }: Page, above: ReadonlySet<unknown> = new Set()): readonly Element[] {
  const headed = elements
    .find('h2, h3, h4, h5')
    .slice(0, mostHeadings)
    .filter((heading) => offers.test(textOf(heading)));
  return headed.flatMap((heading) => {
    const inside = climb(heading.parent).filter((one) => !above.has(one));
    return inside.find((part) => elements.countIn(part) > elements.countIn(heading) + 1) ?? [];
  });
}

/** An element and all around it, from the inside out. */
export function climb(node: unknown): readonly Element[] {
  const path: Element[] = [];
  for (let at = node as Element | null; at?.type === 'tag'; at = at.parent as Element | null) path.push(at);
  return path;
}
