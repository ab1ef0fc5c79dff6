import { hash } from 'node:crypto';

/** No stored thing ever comes to this version, so a write that believes in it is stale. */
const NEVER = 2_147_483_647;

/**
 * The entity tag of a view: its version, which writes rest on, and a hash of what this person sees of it, since two people
 * may see different things of one version. `body` is the view's JSON.
 */
export function etagOf(view: unknown, body: string): string {
  const mark = hash('sha256', body, 'base64url').slice(0, 22);
  const version = versionIn(view);
  return version === null ? `"${mark}"` : `"${version}.${mark}"`;
}

const versionIn = (view: unknown): number | null =>
  typeof view === 'object' && view !== null && 'version' in view && typeof view.version === 'number'
    ? view.version
    : null;

/** The version that a write believes in, or why its If-Match names none. */
export type Believed =
  | { ok: true; version: number }
  | { ok: false; because: 'missing' | 'any' | 'malformed' };

/**
 * What an If-Match header believes in. The version stands in the tag itself, so it is the same whether the tag is strong
 * or weak, as a proxy makes it that compresses the answer, or has the proxy's mark at its end: `W/"3.…"` and `"3.…-gzip"`
 * are version 3, though no weak tag would match by RFC 9110 (13.1.1). Of several the newest counts: who holds it has had
 * the others. A tag that is none of ours matches nothing.
 */
export function versionOf(ifMatch: string | null): Believed {
  const header = ifMatch?.trim() ?? '';
  if (header === '') return { ok: false, because: 'missing' };
  if (header === '*') return { ok: false, because: 'any' };
  if (!TAGS.test(header)) return { ok: false, because: 'malformed' };
  const versions = [...header.matchAll(/"([1-9]\d{0,8})\.[^"]+"/g)].map(([, version]) => Number(version));
  return { ok: true, version: versions.length > 0 ? Math.max(...versions) : NEVER };
}

/** Entity tags with commas between them (RFC 9110, 5.6.1 and 8.8.3). */
const TAGS = /^(?:W\/)?"[!#-~\x80-\xff]*"(?:[ \t]*,[ \t]*(?:W\/)?"[!#-~\x80-\xff]*")*$/;

/** Whether what the caller holds is still what they would get: If-None-Match compares weakly. */
export function isHeld(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
