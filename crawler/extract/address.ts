/** Query parameters that tell shops where a visitor came from and never which product is meant. */
const tracking =
  /^(utm_.*|ga_.*|mc_[ce]id|gclid|gbraid|wbraid|gclsrc|dclid|fbclid|msclkid|yclid|ttclid|twclid|igshid|srsltid|_ga|_gl|_pos|_sid|_ss|_psq|_fid|_v|pr_prod_strat|pr_rec_id|pr_rec_pid|pr_ref_pid|pr_seq|ref|ref_|referrer|spm|scm|pvid|algo_.*|aff_.*|aff|affid|affiliate|cmpid|icid|cid_source|qid|sr|sprefix|crid|pd_rd_.*|pf_rd_.*|_encoding|smid|dib|dib_tag|content-id|trk.*|itm.*|_trk.*|_trks.*|hash|epid|amdata|click_key|click_sum|ga_search.*|organic_search_click|frs|rcmdid|rcm_type|nosto|nosto_source|sscid|clickid|irclickid|cjevent|awc|zanpid|tduid|gad_source|gad_campaignid|epik|_branch_match_id|_kx|_hs.*|mkt_tok|oly_.*|vero_.*|wickedid|rb_clickid|s_cid|s_kwcid|ef_id|trackingid|tracking|otracker\d?|srno|pdp_npi|position|searchid|src_ref)$/i;

/** Query parameters that number a visit: a crawl would find every page anew under each. */
const visit =
  /^(phpsessid|jsessionid|sessionid|session_id|aspsessionid\w*|oscsid|zenid|cftoken|cfid|xtcsid|modsid)$/i;

/** Longer links no server answers, in characters. */
const longestLink = 8192;

/**
 * The absolute address that a link means, or null when it is none: empty, overlong, `javascript:`, `data:`, not http(s), or broken.
 *
 * @param base what relative links are relative to
 */
export function toAddress(link: string | null | undefined, base: URL): URL | null {
  const text = link?.trim().replace(/[\t\n\r]/g, '');
  if (
    !text ||
    text.length > longestLink ||
    text.startsWith('#') ||
    text.includes('{{') ||
    !URL.canParse(text, base)
  )
    return null;
  const address = new URL(text, base);
  return /^https?:$/.test(address.protocol) && address.hostname !== '' ? withoutLogin(address) : null;
}

/** A user name in a link is at best an accident. */
function withoutLogin(address: URL): URL {
  address.username = '';
  address.password = '';
  return address;
}

/** A link as one spelling: absolute, without fragment, tracking parameters, number of the visit and default port; null when it is no link. */
export function toCanonical(link: string | null | undefined, base: URL): string | null {
  const address = toAddress(link, base);
  if (address === null) return null;
  address.hash = '';
  for (const name of new Set(address.searchParams.keys())) {
    if (tracking.test(name) || visit.test(name)) address.searchParams.delete(name);
  }
  address.pathname = withoutReferrer(address).replace(/;jsessionid=[^/;]*/i, '');
  return address.href.replace(/\?$/, '');
}

/** Amazon writes where the click came from into the path. */
function withoutReferrer({ hostname, pathname }: URL): string {
  return /(^|\.)amazon\./.test(hostname) ? pathname.replace(/\/ref=.*$/, '') || '/' : pathname;
}

/** The address of a picture as written, absolute; null for `data:` and for what is no address. */
export function toPictureAddress(link: string | null | undefined, base: URL): string | null {
  return toAddress(link?.replace(/ /g, '%20'), base)?.href ?? null;
}

/** Paths at which one script shows all pages. */
const script = /\.(?:php|aspx?|jsp|cfm|do|cgi)$|^https?:\/\/[^/]+\/?$/i;

/** The same, where nothing in the path names a page: `/Item`, `/goods/detail`. */
const plainPath = /^https?:\/\/[^/]+(?:\/[a-z]+)+\/?$/i;
const numbered =
  /(?:^|&)(?:(?:goods|item|product|prod|prdt?|article|art|[ip])[_-]?)?(?:id|no|code|num)=[a-z]*\d{3,}/i;

/** An address without what only chooses a colour or a size; where one script shows all pages, its parameters say which. */
export function withoutOptions(address: string): string {
  const [path = '', query = ''] = address.replace(/#.*$/, '').split(/\?(.*)/s);
  const isScript = query !== '' && (script.test(path) || (plainPath.test(path) && numbered.test(query)));
  return isScript ? `${path}?${query}` : path;
}
