import type { Draft, Reading } from './draft.ts';
import { namesOf, withoutShop } from './heading.ts';
import { findHeading } from './main-heading.ts';
import { findGalleryPicture, findPicture } from './main-picture.ts';
import { findPrice } from './main-price.ts';
import type { Element, Page } from './page.ts';
import { openSurroundings } from './surroundings.ts';
import { nameTextOf, textOf } from './text.ts';
import { spacedAs } from './whole-name.ts';

const buy =
  'form[action*="/cart" i], form[action*="basket" i], [name="add-to-cart"], [id*="add-to-cart" i], [id*="addtocart" i], [class*="add-to-cart" i], [class*="addtocart" i], [class*="add_to_cart" i], [class*="add-to-bag" i], [class*="addtobag" i], [class*="add-to-basket" i], [data-testid*="add-to" i], [data-test*="add-to" i], [aria-label*="add to" i], [id*="addtobag" i], [class*="buy-now" i], [class*="buybox" i]';

/** What is written on the button that buys. */
const buying =
  /^(?:add to (?:my )?(?:cart|bag|basket|trolley)|buy(?: it)? now|in den (?:warenkorb|einkaufswagen)|(?:zum|in den) korb|ajouter au panier|añadir (?:al carrito|a la (?:cesta|bolsa))|agregar al carrito|aggiungi al carrello|adicionar ao carrinho|in (?:mijn )?winkel(?:wagen|mand(?:je)?)|toevoegen aan winkelwagen|do koszyka|dodaj do koszyka|lägg i (?:varukorg(?:en)?|kundvagn(?:en)?)|læg i kurv(?:en)?|legg i (?:handlekurv(?:en)?|kurv)|do košíku|přidat do košíku|sepete ekle|hemen al|satın al|в корзину|купить|до кошика|купити|カートに入れる|comprar(?: agora| ahora)?|jetzt kaufen|acheter|acquista(?: ora)?|koop nu|nu kopen|köp|kjøp|køb|kup teraz|(?:a )?kosárba|pridať do košíka|v košarico|adaugă în coș|장바구니(?:에)?(?: ?담기)?|(?:바로 ?)?구매(?:하기)?|加入(?:购物车|購物車)|放入購物車|立[即刻](?:购买|購買)|(?:買い物)?(?:かご|カゴ)に入れる|カートに(?:追加|いれる)|購入手続きへ|thêm vào giỏ(?: hàng)?|mua ngay|beli sekarang|tambah(?:kan)? ke keranjang|أضف (?:إلى|الى) (?:ال)?(?:سلة|عربة)(?: التسوق)?|اشتر الآن|أضف للسلة|افزودن به سبد خرید|הוספה לסל|הוסף לסל|προσθήκη στο καλάθι|lisää ostoskoriin|ใส่ตะกร้า|เพิ่มลงตะกร้า|ซื้อเลย)$/iu;

/** Buttons looked at for the one that buys. */
const mostButtons = 200;

/** The first button that buys where each of them says something else, as `Add to cart` and `Buy now`: on lists each says what the others do. */
function findButton({ elements }: Page): Element | null {
  const buttons = elements.find('button, [role="button"], input[type="submit"]').slice(0, mostButtons);
  const found = buttons.filter((one) => buying.test(labelOf(one)));
  const isOfOne = new Set(found.map(labelOf)).size === found.length;
  return isOfOne ? (found[0] ?? null) : null;
}

function labelOf(button: Element): string {
  return textOf(button) || (button.attribs['value'] ?? button.attribs['aria-label'] ?? '');
}

/** The product that a page shows large: its heading, and the price and picture nearest to it. */
export function readMainProduct(page: Page): Reading | null {
  const heading = findHeading(page);
  if (heading === null) return readTitledProduct(page);
  const name = nameTextOf(heading);
  const near = openSurroundings(heading, page);
  const { price, was, isCrowded, isNamed } = findPrice(heading, near, page);
  const hasButton = findButton(page) !== null;
  const canBuy = page.elements.find(buy).length > 0;
  return {
    origin: 'main-product',
    kind: 'product',
    drafts: [
      {
        name: spacedAs(name, page.once(namesOf)) ?? name,
        price,
        was,
        image: findPicture(heading, near, page),
        brand: null,
      } satisfies Draft,
    ],
    trust:
      price === null ? 0.2 : isCrowded ? 0.45 : !isNamed ? (hasButton ? 0.55 : 0.5) : canBuy ? 0.62 : 0.55,
    fieldTrust: { name: 0.75, price: 0.55, was: 0.55, image: 0.4 },
  };
}

/** Without a heading, what the page's title calls the product, and the price and picture nearest to the button that buys it. */
function readTitledProduct(page: Page): Reading | null {
  const button = findButton(page);
  const name = withoutShop(page.$('title').first().text(), page);
  if (button === null || name.length < 2) return null;
  const near = openSurroundings(button, page);
  const { price, was } = findPrice(button, near, page);
  const image = findGalleryPicture(page) ?? findPicture(button, near, page);
  return {
    origin: 'main-product',
    kind: 'product',
    drafts: [{ name, price, was, image, brand: null }],
    trust: price === null ? 0.2 : 0.45,
    fieldTrust: { name: 0.4, price: 0.5, was: 0.5, image: 0.35 },
  };
}
