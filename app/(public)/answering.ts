import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connection } from 'next/server';
import { incidentOf } from '@/lib/http/incident';
import { pathOf } from '@/lib/http/route';
import type { draw, Kind, Shown } from './documents';
import { site } from './site';

type Handler<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>;

/**
 * A page for readers: what stands at its address is read, and drawn as a document. Null is a page that says that nothing
 * is there. Who may keep it, and which copy still holds, is said at the door (lib/http/readers-door.ts).
 * @param read gets the parts of the address, and what is asked behind it
 */
export function answering<K extends Kind, P = object>(
  kind: K,
  read: (parts: P, asked: URLSearchParams) => Promise<Shown[K] | null>,
): Handler<P> {
  return async (request, { params }) => {
    // Nothing of this is made while the site is built, which knows no newsroom.
    await connection();
    const path = pathOf(request);
    try {
      const shown = await read(await params, new URL(request.url).searchParams);
      if (shown === null) return html(await drawn('nothing', {}, null), 404);
      return html(await drawn(kind, shown, path), 200);
    } catch (error) {
      const incident = incidentOf(error, `page ${kind}`);
      return html(await drawn('broken', { incident }, null), 500);
    }
  };
}

const html = (text: string, status: number): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });

async function drawn<K extends Kind>(kind: K, shown: Shown[K], path: string | null): Promise<string> {
  return (await documents()).draw(kind, shown, site(), path);
}

/** The bundle of documents.tsx, which scripts/setup/documents.mjs makes. */
const BUNDLE = join(process.cwd(), 'app', '(public)', 'generated', 'documents.mjs');

let loaded: Promise<{ draw: typeof draw }> | undefined;

function documents(): Promise<{ draw: typeof draw }> {
  loaded ??= import(/* turbopackIgnore: true */ pathToFileURL(BUNDLE).href);
  return loaded;
}
