import { connection } from 'next/server';
import { themeScript } from '@/components/ui/page/theme';
import { incidentOf } from '@/lib/http/incident';
import { pathOf } from '@/lib/http/route';
import { documentPolicy, OWN_POLICY } from '@/lib/http/security-headers.js';
import type { Kind, Shown } from './documents';
import { draw } from './generated/documents.cjs';
import { site } from './site';

export type Handler<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>;

/**
 * A page for readers: what stands at its address is read, and drawn as a document. Null is a page that says that nothing
 * is there. Who may keep it, and which copy still holds, is said at the door (lib/http/readers/door.ts).
 * @param read gets the parts of the address, and what is asked behind it
 * @param movedTo the address at which it stands for good, where that is another one
 */
export function answering<K extends Kind, P = object>(
  kind: K,
  read: (parts: P, asked: URLSearchParams) => Promise<Shown[K] | null>,
  movedTo: (shown: Shown[K], parts: P, asked: URLSearchParams) => string | null = () => null,
): Handler<P> {
  return async (request, { params }) => {
    // Nothing of this is made while the site is built, which knows no newsroom.
    await connection();
    const path = pathOf(request);
    try {
      const parts = await params;
      const asked = new URL(request.url).searchParams;
      const shown = await read(parts, asked);
      if (shown === null) return html(nothing(), 404);
      const moved = movedTo(shown, parts, asked);
      if (moved !== null) return leadingTo(moved);
      return html(draw(kind, shown, site(), path), 200);
    } catch (error) {
      const incident = incidentOf(error, `page ${kind}`);
      return html(draw('broken', { incident }, site(), null), 500);
    }
  };
}

/** The same at every address that leads nowhere, and addresses can be made up without end. */
export const nothing = (): string => {
  drawnNothing ??= draw('nothing', {}, site(), null);
  return drawnNothing;
};
let drawnNothing: string | undefined;

const headers: Record<string, string> = {
  'content-type': 'text/html; charset=utf-8',
  [OWN_POLICY]: documentPolicy(themeScript),
};

/** Relative, so that it holds behind whatever address readers came by. */
const leadingTo = (path: string): Response =>
  new Response(null, { status: 308, headers: { location: path, 'cache-control': 'no-cache' } });

/** As bytes: of a text Next's stream makes them three times over. */
export const html = (text: string, status: number, besides: Record<string, string> = {}): Response =>
  new Response(Buffer.from(text), { status, headers: { ...headers, ...besides } });
