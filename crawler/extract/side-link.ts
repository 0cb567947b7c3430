const side =
  /\/(?:wishlist|compare|cart|login|account|review)|add[-_]to|addtocart|\/(?:sign-?in|wish-list|favou?rites?|accedi|accesso|connexion|anmelden|iniciar-sesion|entrar|merk(?:zettel|liste)|wunschliste|panier|carrito|carrello|koszyk|kosik)(?:[/?.]|$)/i;

/** Whether a link leads to no page of its own, or to the small ones beside a product: its reviews, a wish list, the way in to it. */
export function isSideLink(href: string): boolean {
  return /^#|^javascript:/i.test(href) || side.test(href);
}
