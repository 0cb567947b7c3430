const small =
  /\/(?:wishlist|compare|cart|login|account|review)|[-_]compare\/|add[-_]to|addtocart|\/(?:sign-?in|wish-list|favou?rites?|accedi|accesso|connexion|anmelden|iniciar-sesion|entrar|merk(?:zettel|liste)|wunschliste|panier|carrito|carrello|koszyk|kosik)(?:[/?.]|$)/i;

/** What a shop says of itself. */
const ofShop =
  /\/(?:help|faqs?)(?:[/?#.]|$)|\/(?:support|contact(?:-us)?|customer[-_]service|shipping|delivery|returns)\/?(?:[?#]|$)/i;

/** Whether a link leads to no page of its own, to the small ones beside a product — its reviews, a wish list, the way in to it — or to the shop's help. */
export function isSideLink(href: string): boolean {
  return /^#|^javascript:/i.test(href) || small.test(href) || ofShop.test(href);
}
