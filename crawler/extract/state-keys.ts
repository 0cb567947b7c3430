import type { SchemaNode } from './schema-node.ts';

/** Property names under which shops keep a product's name in their pages' state, likelier ones first; so below. */
export const nameKeys: readonly string[] =
  `productName displayName product_name name title productTitle shortName productDisplayName
  product_title label titles subject goods_name productNameEn item_name long_name short_name`.split(/\s+/);

/** Its address, where no key is named after a link. */
export const urlKeys: readonly string[] =
  `canonicalUrl seoUrl canonical_url actionUrl canonicalURL slug urlKey baseUrl smartUrl
  canonicalURLPath url_path product_uri`.split(/\s+/);

/** Its pictures. */
export const imageKeys: readonly string[] =
  `image imageUrl images searchImage image_url imageURL mainImage primaryImage defaultImage media
  gallery featuredImage thumbnail thumbnailUrl productImage picture heroImage imageInfo swatchImage
  img photos assets small_image productImages imagesList albums src allImages imagePathList imageUrls
  assetUrl image_urls pictures medias goods_img cover coverImage path secureSrc`.split(/\s+/);

/** What is paid after a reduction. */
export const salePriceKeys: readonly string[] =
  `benefitsView discountedSalePrice salePrice sale_price finalPrice final_price currentPrice current_price discountedPrice discounted_price sellingPrice selling_price
  specialPrice offerPrice nowPrice promoPrice`.split(/\s+/);

/** Its price: sale prices before others. */
export const priceKeys: readonly string[] =
  `${salePriceKeys.join(' ')} priceMoney price prices priceInfo priceDetails calculated_price Price
  pricing priceRange price_range minPrice lowPrice minimumPrice minimum_price formattedPrice
  unitPrice priceData productPrice actualPrice offers pricesInfo linePrice linePriceDisplay
  actual_price formatedActivityPrice minActivityAmount formatedPrice minAmount discountPrice`.split(/\s+/);

/** Its price, counted in cents. */
export const centKeys: readonly string[] = ['priceInCents', 'price_in_cents', 'priceCents', 'price_cents'];

/** Its price before a sale. */
export const wasKeys: readonly string[] =
  `originalPrice wasPrice listPrice mrp regularPrice regular_price compareAtPrice compare_at_price
  strikeThroughPrice oldPrice basePrice previousPrice fullPrice msrp compare_at strikePrice
  retailPrice crossedPrice ListPrice`.split(/\s+/);

/** The amount within a price. */
export const amountKeys: readonly string[] =
  `decimalValue value amount centAmount promo current min minValue price currentPrice current_retail sale selling
  discounted final finalPrice now lowest raw formatted formattedValue displayValue text priceString
  formattedPrice minVariantPrice sellingPrice salePrice minimum minPrice regular regularPrice
  basePrice label linePrice linePriceDisplay decimalPrice salePriceMoney usdAmount amountWithSymbol
  effective promotional price_plus_vat price_with_tax priceWithTax price_incl_tax priceInclTax grossPrice
  gross base original minimum_price lowPrice sales calculated_amount`.split(/\s+/);

/** The shop's own number of it. */
export const skuKeys: readonly string[] = `sku skuId productId product_id productCode styleCode id`.split(
  /\s+/,
);

/** Whether it can be bought. */
export const availableKeys: readonly string[] =
  `availability availabilityStatus inStock isInStock in_stock available isAvailable stockStatus
  stock_status`.split(/\s+/);

/** The first of an object's values, by likelihood of their keys, that can be read. */
export function pick<Result>(
  node: SchemaNode,
  keys: readonly string[],
  read: (value: unknown) => Result | null,
): Result | null {
  for (const key of keys) {
    const result = node[key] === undefined || node[key] === null ? null : read(node[key]);
    if (result !== null) return result;
  }
  return null;
}
