import { expect, it } from 'vitest';
import { readStores } from '../../cli/read-stores.ts';
import { openSample, sampleStore } from '../catalogue/sample-catalogue.ts';

it.each([
  [['harbour'], ['harbour']],
  [['Corner Shop'], ['corner-2']],
  [['corner-2, harbour'], ['corner-2', 'harbour']],
  [['Store Harbour!'], ['store-harbour']],
])('takes %j for %j', (given, expected) => {
  const { catalogue } = openSample();
  catalogue.stores.save(sampleStore('corner-2', { name: 'Corner Shop' }));
  expect(readStores(given, catalogue)).toEqual(expected);
});
