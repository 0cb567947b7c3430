import { expect, it } from 'vitest';
import type { Store } from '../../catalogue/rows.ts';
import { findStoreIds } from '../../server/find-store-ids.ts';
import { harbour } from './open-test-server.ts';

const comma: Store = { ...harbour, id: 'smith', name: 'Smith, Sons' };
const stores = { list: () => [harbour, comma, { ...harbour, id: 'lune', name: 'Atelier Lune' }] };

it.each([
  [['harbour'], ['harbour']],
  [['harbour,lune'], ['harbour', 'lune']],
  [
    ['Harbour & Co.', ' atelier lune '],
    ['harbour', 'lune'],
  ],
  [['Smith, Sons'], ['smith']],
  [['nowhere'], ['nowhere']],
  [['', ' , '], []],
])('reads %j as %j', (given, expected) => {
  expect(findStoreIds(given, stores)).toEqual(expected);
});
