import sharp from 'sharp';

/** The only decoders that a photo may reach: documents, drawings and raw formats have been doors for attacks. */
const allowedLoaders = [
  'VipsForeignLoadJpeg',
  'VipsForeignLoadPng',
  'VipsForeignLoadWebp',
  'VipsForeignLoadHeif',
  'VipsForeignLoadNsgif',
  'VipsForeignLoadTiff',
];

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: allowedLoaders });
// Every photo is decoded once, so a cache would only hold memory.
sharp.cache(false);

export { sharp };
