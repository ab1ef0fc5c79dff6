/**
 * Whether a write comes from a page of another site, which a browser sends with this site's cookie. Browsers say so in
 * Sec-Fetch-Site and, older ones, in Origin; what sends neither is no browser and has no cookie that it didn't ask for.
 */
export function isCrossSite(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  if (origin === null) return false;
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
