import type { HealthReply, MapReply, QualityReply } from '../../server/replies.ts';
import { request, toPath } from './request.ts';

/** Whether the server is well, which categories it knows, and whether changes ask for a token. */
export function getHealth(): Promise<HealthReply> {
  return request('/api/health');
}

/** The products of a category as points of a map. */
export function getMap(category: string, signal?: AbortSignal): Promise<MapReply> {
  return request(toPath('/api/map', { category }), { signal });
}

/** How well the models did on photos they were not trained on, and how alike the products are. */
export function getQuality(): Promise<QualityReply> {
  return request('/api/quality');
}
