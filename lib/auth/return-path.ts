/** Made up, so that whatever leaves it shows. */
const HERE = 'http://here.invalid';

/**
 * Where to go after signing in: a path of this site, or null for anything else. An address that a mail or another page
 * put into the link must never lead off this site.
 */
export function returnPath(wanted: unknown): string | null {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted) || !URL.canParse(wanted, HERE)) return null;
  const url = new URL(wanted, HERE);
  const path = `${url.pathname}${url.search}${url.hash}`;
  return url.origin === HERE && !path.startsWith('//') ? path : null;
}

/** Where somebody starts who asked for no page: an administrator has no desk. */
export const startOf = (role: string): string => (role === 'ADMIN' ? '/desk/people' : '/desk');
