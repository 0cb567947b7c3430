import type { Words } from '../words/en.ts';

/** How platforms write themselves, where that is more than a capital. */
const properNames: Readonly<Record<string, string>> = {
  ebay: 'eBay',
  prestashop: 'PrestaShop',
  salesforce: 'Salesforce Commerce Cloud',
  woocommerce: 'WooCommerce',
};

/** How a page or a field was read, in words, by the name of its reader: "from cards of the same make". */
export function nameWay(reader: string, words: Words): string {
  return words.addStore.ways[reader] ?? words.addStore.platform(toProperName(reader));
}

function toProperName(platform: string): string {
  return properNames[platform] ?? platform.charAt(0).toUpperCase() + platform.slice(1);
}
