import { createHnswIndex, readHnswIndex } from '../../../matcher/index/hnsw-index.ts';
import { describeVectorIndex } from './vector-index.cases.ts';

describeVectorIndex('graph', { create: createHnswIndex, read: readHnswIndex });
