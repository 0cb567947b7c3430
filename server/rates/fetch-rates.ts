import { openAgent } from '../../crawler/fetch/open-agent.ts';
import { request } from '../../crawler/fetch/request.ts';
import { parseRatesXml } from './parse-rates-xml.ts';
import { parseRates, type Rates } from './rates.ts';

/** The European Central Bank's file has 2 kB; its whole history, which nobody wants here, 8 MB. */
const maxBytes = 200_000;

/**
 * The rates under an address that the operator trusts, on this machine or elsewhere: XML as the European Central Bank's, or JSON.
 *
 * @throws {SkipPageError} `timeout`, `http_404` and the like, and as the two formats do
 */
export async function fetchRates(url: string): Promise<Rates> {
  const agent = openAgent({ allowLoopback: true });
  try {
    const { bytes } = await request(agent, url, {
      accept: 'application/xml,application/json,text/xml;q=0.9',
      maxBytes,
      timeoutMs: 10_000,
    });
    const text = new TextDecoder().decode(bytes).trim();
    return text.startsWith('{') ? parseRates(text) : parseRatesXml(text);
  } finally {
    await agent.close();
  }
}
