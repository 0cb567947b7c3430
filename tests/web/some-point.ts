import type { MapPointReply } from '../../server/replies.ts';

/** A product at a place of the map; 0..1. */
export function somePoint(product: string, x: number, y: number): MapPointReply {
  return {
    product,
    name: product,
    image: '/images/x.jpg',
    x,
    y,
    colour: null,
    type: null,
    storeId: 's',
    price: null,
    currency: null,
  };
}
