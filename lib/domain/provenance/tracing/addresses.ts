/** What newsletters and networks hang on to addresses, and no site reads. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref|ref_src|cmpid|at_\w+)$/i;

/** An address as the same page may be named by all: https, without "www.", fragment, tracking and slash at its end. Null for none. */
export function addressKey(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return null;
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  const host = url.host.toLowerCase().replace(/^www\./, '');
  return `https://${host}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

/** Every way in which a page may be stored that has this key: looked up each, so that an index serves. */
export function spellingsOf(key: string): string[] {
  const [, rest = '', query = ''] = /^https:\/\/([^?]*)(\?.*)?$/.exec(key) ?? [];
  return ['https://', 'http://'].flatMap((scheme) =>
    ['', 'www.'].flatMap((www) => ['', '/'].map((slash) => `${scheme}${www}${rest}${slash}${query}`)),
  );
}
