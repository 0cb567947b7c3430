import type { Profile } from '../profile.ts';

/** eBay's search results and listings, of several years. */
export const ebay: Profile = {
  name: 'ebay',
  sign: 'li.s-item, #prcIsum, .x-price-primary, .s-card, #itemTitle, a[href*="ebay.com/itm/"]',
  listing: {
    card: [
      'li.s-item',
      'li.s-card',
      '.s-item',
      '.s-card',
      'li.sresult',
      '.brwrvr__item-card',
      '.su-card-container',
    ],
    name: ['.s-item__title', '.s-card__title', 'h3.lvtitle', '.bsig__title__text', '[role="heading"]'],
    link: ['a.s-item__link', 'a.su-link', 'a[href*="/itm/"]', 'a'],
    image: ['img.s-item__image-img', '.s-item__image img', '.s-card__image', 'img'],
    price: ['.s-item__price', '.s-card__price', '.lvprice', '.bsig__price'],
  },
  product: {
    sign: '#prcIsum, .x-price-primary, #itemTitle, #mainImgHldr',
    name: ['.x-item-title__mainTitle', '#itemTitle', 'h1.it-ttl', 'h1'],
    price: ['.x-price-primary', '#prcIsum', '#mm-saleDscPrc', '#prcIsum_bidPrice', '#convbinPrice'],
    image: [
      '.ux-image-carousel-item.active img',
      '.ux-image-carousel-item img',
      '#icImg',
      '#mainImgHldr img',
    ],
  },
  next: ['a.pagination__next', 'a[type="next"]'],
};
