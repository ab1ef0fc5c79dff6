import type { Fault } from '@/lib/http/problem';
import { allowedAt } from './allowed';
import { isCrossSite, isOfAnotherOrigin } from './cross-site';

/**
 * A request as it comes to the door: its line and headers, before anything of it was believed. `developing`: the server is
 * one of `npm run dev`, whose pages speak with Next's own tools.
 */
export type Knock = {
  method: string;
  target: string;
  headers: Headers;
  hosts: number;
  developing?: boolean;
};

/**
 * What the door says: turned away, answered about its methods, or let in. Who is let in asks for `target`, of `host`
 * where the target named one, at `path` once it is decoded; `allow` is told beside the answer that waits inside.
 */
export type Entry =
  | { kind: 'refused'; trouble: Fault | { kind: 'not_found' }; instance: string }
  | { kind: 'methods'; allow: readonly string[] }
  | { kind: 'in'; target: string; path: string; host: string | null; allow: readonly string[] | null };

/** Everything that any address here takes, for a question about the server as a whole (`OPTIONS *`). */
const ANYWHERE = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'];

/** Next's own page for a mistake of ours, which fails when somebody asks for it. */
const FAILS = '/_global-error';

/** Where Next's tools for developing stand: they take methods that no page takes, and no table of ours knows them. */
const TOOLS = /^\/(?:_next\/|__nextjs)/;

/**
 * Decides what Next would fail on, or answer without saying what is allowed. Every address has its methods here (405),
 * and what can't be read is said to be so (400), before Next begins with it.
 */
export function atTheDoor({ method, target, headers, hosts, developing = false }: Knock): Entry {
  if (target === '*' && method === 'OPTIONS') return { kind: 'methods', allow: ANYWHERE };
  const asked = originForm(target);
  if (!asked) return malformed('This is no address of a page or a resource.', '/');
  const instance = asked.target.split(/[?#]/, 1)[0] ?? '/';
  if (hosts > 1 || !isHost(asked.host ?? headers.get('host'))) {
    return malformed('The Host header names no host, or several.', instance);
  }
  const path = decoded(instance);
  if (path === null) return malformed('The address holds a % that stands for no character.', instance);
  if (developing && TOOLS.test(path)) return letIn(asked, path, null);
  const acts = method === 'POST' && headers.has('next-action');
  const allowed = path === FAILS ? null : allowedAt(path, acts);
  if (!allowed) return refused({ kind: 'not_found' }, instance);
  const allow = [...allowed.methods, 'OPTIONS'];
  if (method === 'OPTIONS') return allowed.open ? letIn(asked, path, allow) : { kind: 'methods', allow };
  if (!allow.includes(method)) return refused({ kind: 'method_not_allowed', allow }, instance);
  if (acts && (isCrossSite(headers) || isOfAnotherOrigin(headers)))
    return refused({ kind: 'cross_site' }, instance);
  return letIn(asked, path, null);
}

type Asked = { target: string; host: string | null };

const letIn = ({ target, host }: Asked, path: string, allow: readonly string[] | null): Entry => ({
  ...{ kind: 'in', target, path, host, allow },
});

const refused = (trouble: Fault | { kind: 'not_found' }, instance: string): Entry => ({
  ...{ kind: 'refused', trouble, instance },
});

const malformed = (detail: string, instance: string): Entry =>
  refused({ kind: 'malformed', detail }, instance);

/** A target as a path with its query. A whole address is one too, and its host counts (RFC 9112, 3.2.2). */
function originForm(target: string): Asked | null {
  if (target.startsWith('/')) return { target, host: null };
  const [, host, rest = ''] = /^https?:\/\/([^/?#]+)(.*)$/i.exec(target) ?? [];
  if (host === undefined) return null;
  return { target: rest.startsWith('/') ? rest : `/${rest}`, host };
}

/** A name or an address and a port; none at all in HTTP/1.0. */
const isHost = (host: string | null): boolean =>
  host === null || /^(?:[\w.~-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host);

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
