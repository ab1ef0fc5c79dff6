import { createHash } from 'node:crypto';

/** No stored thing ever comes to this version, so a write that believes in it is stale. */
const NEVER = 2_147_483_647;

/**
 * The entity tag of a view: its version, which writes rest on, and a hash of what this person sees of it, since two people
 * may see different things of one version. `body` is the view's JSON.
 */
export function etagOf(view: unknown, body: string): string {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const version = versionIn(view);
  return version === null ? `"${hash}"` : `"${version}.${hash}"`;
}

const versionIn = (view: unknown): number | null =>
  typeof view === 'object' && view !== null && 'version' in view && typeof view.version === 'number'
    ? view.version
    : null;

/**
 * The version that an If-Match header believes in. A tag that is none of ours matches nothing (RFC 9110, 13.1.1), and so
 * does a weak one; `*` and lists name no version.
 * @returns null when the header names no single version
 */
export function versionOf(ifMatch: string | null): number | null {
  const tag = ifMatch?.trim();
  if (!tag || tag === '*' || !/^(W\/)?"[^"]*"$/.test(tag)) return null;
  const version = /^"(\d{1,9})\.[\w-]+"$/.exec(tag)?.[1];
  return version === undefined ? NEVER : Number(version);
}

/** Whether what the caller holds is still what they would get: If-None-Match compares weakly. */
export function isHeld(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
