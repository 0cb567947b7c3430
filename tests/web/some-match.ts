import type { MatchReply } from '../../server/replies.ts';

/** A match with what a test cares about, and plain values for the rest. */
export function someMatch(given: Partial<MatchReply> = {}): MatchReply {
  return {
    product: 'harbour:1',
    name: 'Linen shirt',
    price: { minorUnits: 4900, currency: 'GBP' },
    was: null,
    onSale: false,
    url: 'https://harbour.example/1',
    image: '/images/1.jpg',
    imageWidth: 600,
    imageHeight: 800,
    box: { left: 100, top: 100, width: 300, height: 400 },
    store: 'Harbour & Co.',
    storeId: 'harbour',
    similarity: 0.9,
    brand: null,
    colour: 'white',
    type: 'Shirts',
    category: 'shirt',
    available: true,
    seenAt: '2026-06-10T12:00:00Z',
    ...given,
  };
}

/** A match of that price in pounds and that similarity. */
export function pricedMatch(product: string, pounds: number, similarity: number): MatchReply {
  return someMatch({ product, price: { minorUnits: pounds * 100, currency: 'GBP' }, similarity });
}
