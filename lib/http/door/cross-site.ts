/**
 * Whether a write comes from a page of another site, which a browser sends with this site's cookie. Browsers say so in
 * Sec-Fetch-Site and, older ones, in Origin; what sends neither is no browser and has no cookie that it didn't ask for.
 */
export function isCrossSite(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  return isOfAnotherOrigin(headers);
}

/**
 * Whether Origin names another site than the one that was asked. Next goes by this alone where an action is sent, and
 * fails without a proper answer, so it is asked before.
 */
export function isOfAnotherOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin === null) return false;
  const host = headers.get('x-forwarded-host')?.split(',')[0]?.trim() ?? headers.get('host');
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
