/** The rest of a page: what is shown beside the product. */
export const elsewhere =
  'header, footer, nav, aside, [class*="related" i], [class*="recommend" i], [class*="upsell" i], [class*="cross-sell" i], [class*="crosssell" i], [class*="recently" i], [class*="similar" i], [class*="minicart" i], [class*="mini-cart" i], [class*="cart-drawer" i], [class*="suggest" i], [class*="also-like" i], [class*="bundle" i], [class*="you-may" i], [id*="related" i], [id*="recommend" i], [id*="similar" i]';
