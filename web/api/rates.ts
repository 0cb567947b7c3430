import type { RatesReply } from '../../server/replies.ts';
import { request } from './request.ts';

/** What currencies are worth, with the day; none where the operator gives none. */
export function getRates(): Promise<RatesReply> {
  return request('/api/rates');
}
