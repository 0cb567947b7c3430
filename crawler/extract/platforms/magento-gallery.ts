import type { Reading } from '../draft.ts';
import { headingOf } from '../heading.ts';
import { parseLoosely } from '../json-ld.ts';
import type { Page } from '../page.ts';
import { toPicture } from '../picture.ts';
import { isNode, type SchemaNode, toNodes, toText } from '../schema-node.ts';

/** The main picture of a Magento product page's gallery, in full size; its pictures are in a script, not in the page. */
export function readMagentoGallery(page: Page): Reading | null {
  const scripts = page.elements
    .find('script[type="text/x-magento-init"]')
    .filter((script) => page.$(script).text().includes('mage/gallery/gallery'));
  const pictures = scripts.flatMap((script) => parseLoosely(page.$(script).text()).flatMap(findPictures));
  const main = pictures.find((one) => one['isMain'] === true) ?? pictures[0];
  const image = toPicture(toText(main?.['full']) ?? toText(main?.['img']), page);
  const name = headingOf(page);
  return image === null || name === null
    ? null
    : { origin: 'magento', kind: 'product', drafts: [{ image }], trust: 0.5, fieldTrust: { image: 0.84 } };
}

function findPictures(config: unknown): readonly SchemaNode[] {
  if (!isNode(config)) return [];
  return Object.values(config).flatMap((part) =>
    isNode(part) ? toNodes((part['mage/gallery/gallery'] as SchemaNode | undefined)?.['data']) : [],
  );
}
