import { climb } from './offers.ts';
import { popups } from './other-headings.ts';
import type { Element, Page } from './page.ts';
import type { Surroundings } from './surroundings.ts';
import { textOf } from './text.ts';

/** What mark-up calls a button that buys, and a form or a box around it. */
export const buy =
  'form[action*="/cart" i], form[action*="basket" i], [name="add-to-cart"], [id*="add-to-cart" i], [id*="addtocart" i], [class*="add-to-cart" i], [class*="addtocart" i], [class*="add_to_cart" i], [class*="add-to-bag" i], [class*="addtobag" i], [class*="add-to-basket" i], [data-testid*="add-to" i], [data-test*="add-to" i], [aria-label*="add to" i], [id*="addtobag" i], [class*="buy-now" i], [class*="buybox" i]';

/** What is written on the button that buys. */
const buying =
  /^(?:add to (?:my )?(?:cart|bag|basket|trolley)|buy(?: it)? now|in den (?:warenkorb|einkaufswagen)|(?:zum|in den) korb|ajouter au panier|añadir (?:al carrito|a la (?:cesta|bolsa))|agregar al carrito|aggiungi al carrello|adicionar ao carrinho|in (?:mijn )?winkel(?:wagen|mand(?:je)?)|toevoegen aan winkelwagen|do koszyka|dodaj do koszyka|lägg i (?:varukorg(?:en)?|kundvagn(?:en)?)|læg i kurv(?:en)?|legg i (?:handlekurv(?:en)?|kurv)|do košíku|přidat do košíku|sepete ekle|hemen al|satın al|в корзину|купить|до кошика|купити|カートに入れる|comprar(?: agora| ahora)?|jetzt kaufen|acheter|acquista(?: ora)?|koop nu|nu kopen|köp|kjøp|køb|kup teraz|(?:a )?kosárba|pridať do košíka|v košarico|adaugă în coș|장바구니(?:에)?(?: ?담기)?|(?:바로 ?)?구매(?:하기)?|加入(?:购物车|購物車)|放入購物車|立[即刻](?:购买|購買)|(?:買い物)?(?:かご|カゴ)に入れる|カートに(?:追加|いれる)|購入手続きへ|thêm vào giỏ(?: hàng)?|mua ngay|beli sekarang|tambah(?:kan)? ke keranjang|أضف (?:إلى|الى) (?:ال)?(?:سلة|عربة)(?: التسوق)?|اشتر الآن|أضف للسلة|افزودن به سبد خرید|הוספה לסל|הוסף לסל|προσθήκη στο καλάθι|lisää ostoskoriin|ใส่ตะกร้า|เพิ่มลงตะกร้า|ซื้อเลย)$/iu;

/** Whether a text is what a button that buys says. */
export function saysBuy(text: string): boolean {
  return buying.test(text);
}

const buttons = 'button, [role="button"], input[type="submit"]';

/** Buttons looked at for the one that buys. */
const mostButtons = 200;

/** The first button that buys where each of them says something else, as `Add to cart` and `Buy now`: on lists each says what the others do. */
export function findButton({ elements }: Page): Element | null {
  const found = elements
    .find(buttons)
    .slice(0, mostButtons)
    .filter((one) => saysBuy(labelOf(one)));
  const isOfOne = new Set(found.map(labelOf)).size === found.length;
  return isOfOne ? (found[0] ?? null) : null;
}

/** How far up from the heading the button that buys its product is looked for, in elements. */
const farthest = 7;

/** Whether a button beside the heading buys its product, and none of those that a page shows beside or over it. A shop's first page sells no one product. */
export function hasOwnButton(heading: Element, near: Surroundings, { elements, url }: Page): boolean {
  if (url.pathname === '/' && url.search === '') return false;
  const above = climb(heading.parent);
  const popup = elements.closest(heading, popups);
  return above.slice(0, farthest).some((around) =>
    elements
      .find(buttons, around)
      .slice(0, mostButtons)
      .some(
        (one) =>
          saysBuy(labelOf(one)) &&
          elements.closest(one, popups) === popup &&
          !near.isElsewhere(one) &&
          !near.isAnothers(one),
      ),
  );
}

function labelOf(button: Element): string {
  return textOf(button) || (button.attribs['value'] ?? button.attribs['aria-label'] ?? '');
}
