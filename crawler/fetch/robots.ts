import robotsParser from 'robots-parser';

/** What a site's robots.txt asks of this crawler. */
export interface Robots {
  mayVisit(url: string): boolean;
  /** Milliseconds between two visits; null when it does not say. */
  readonly delayMs: number | null;
  readonly sitemaps: readonly string[];
}

/** The product token that robots.txt files are matched with (RFC 9309). */
const token = 'LookalikeBot';

interface Parsed {
  isAllowed(url: string, agent?: string): boolean | undefined;
  getCrawlDelay(agent?: string): number | undefined;
  getSitemaps(): string[];
}

/** The longest pace a robots.txt may ask for, in milliseconds: several pages wait their turn within the lease of each. */
const longestDelayMs = 60_000;

/** @param url where the text was found: rules hold for that host only */
export function parseRobots(url: string, text: string): Robots {
  const parse = robotsParser as unknown as (url: string, text: string) => Parsed;
  const parsed = parse(url, text);
  const delay = parsed.getCrawlDelay(token);
  return {
    mayVisit: (address) => parsed.isAllowed(address, token) !== false,
    delayMs: delay === undefined || Number.isNaN(delay) ? null : Math.min(longestDelayMs, delay * 1000),
    sitemaps: parsed.getSitemaps(),
  };
}

/** A site without robots.txt asks for nothing. */
export const noRobots: Robots = { mayVisit: () => true, delayMs: null, sitemaps: [] };
