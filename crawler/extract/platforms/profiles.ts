import type { Profile } from './profile.ts';
import { ebay } from './profiles/ebay.ts';
import { etsy } from './profiles/etsy.ts';
import { magento } from './profiles/magento.ts';
import { prestashop } from './profiles/prestashop.ts';
import { salesforce } from './profiles/salesforce.ts';
import { shopify } from './profiles/shopify.ts';
import { woocommerce } from './profiles/woocommerce.ts';

/** Platforms whose pages their mark-up gives away. Recommendations count as the list only where the page has no other. */
export const profiles: readonly Profile[] = [
  magento,
  woocommerce,
  salesforce,
  shopify,
  prestashop,
  ebay,
  etsy,
];
