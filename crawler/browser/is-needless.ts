/** A request that a page makes. */
export interface PageRequest {
  readonly url: string;
  /** As Playwright names it: `script`, `xhr`, `image`, `ping`, … */
  readonly kind: string;
  /** Whether it opens a page, in a frame or as a whole. */
  readonly isFrame: boolean;
}

/** What a page may have from other hosts than its own: its programs, its looks and the answers to its questions. */
const useful = new Set(['script', 'stylesheet', 'fetch', 'xhr', 'image', 'font']);

/** Hosts that count visitors, show advertisements or chat; no product comes from them. */
const counters =
  /(?:^|\.)(?:google-analytics|googletagmanager|googleadservices|googlesyndication|doubleclick|adservice\.google|connect\.facebook|facebook|hotjar|clarity|bat\.bing|criteo|taboola|outbrain|analytics\.tiktok|ct\.pinterest|sc-static|snapchat|segment|mixpanel|amplitude|fullstory|mouseflow|newrelic|nr-data|sentry|sentry-cdn|bugsnag|scorecardresearch|quantserve|adnxs|adsrvr|rubiconproject|pubmatic|demdex|omtrdc|matomo|mc\.yandex|intercom|intercomcdn|zdassets|tawk|onetrust|cookielaw|cookiebot|usercentrics)\.(?:com|net|io|ms|org|ru|to|eu)$/i;

/**
 * Whether a page does without a request: one to another site for none of the useful kinds, or to one that only counts visitors.
 *
 * @param page address of the page that makes it
 */
export function isNeedless({ url, kind, isFrame }: PageRequest, page: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(page)) return false;
  const [host, own] = [new URL(url).hostname, new URL(page).hostname];
  if (host === '' || toSite(host) === toSite(own)) return false;
  return isFrame || !useful.has(kind) || counters.test(host);
}

/** `img.shop.co.uk` → `shop.co.uk`; an IP address is its own site. */
function toSite(host: string): string {
  if (/^\[|^[\d.]+$/.test(host)) return host;
  const labels = host.split('.');
  const isShared = labels.length > 2 && (labels.at(-2) ?? '').length <= 3;
  return labels.slice(isShared ? -3 : -2).join('.');
}
