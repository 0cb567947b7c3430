import type { AddressRules } from './check-address.ts';
import { openAgent } from './open-agent.ts';
import { request } from './request.ts';

/** Largest photo that is fetched, bytes. */
const maxBytes = 25_000_000;

/**
 * The bytes of a photo under an address that a stranger gave; only public addresses are asked.
 *
 * @throws {SkipPageError} `blocked_address`, `too_large`, `timeout`, `http_404` and the like
 */
export async function fetchPhoto(
  url: string,
  { signal, ...rules }: AddressRules & { readonly signal?: AbortSignal },
): Promise<Uint8Array> {
  const agent = openAgent(rules);
  try {
    const { bytes } = await request(agent, url, {
      accept: 'image/*',
      maxBytes,
      timeoutMs: 20_000,
      signal: signal ?? null,
    });
    return bytes;
  } finally {
    await agent.close();
  }
}
