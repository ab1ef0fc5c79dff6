import { ANNOTATION_TYPE, webAnnotations } from '@/lib/formats/web-annotation';
import { readClaim } from '../../../reading';
import { site } from '../../../site';

/** The passages of a published claim as W3C Web Annotations. Anybody may read them, from any site. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const found = await readClaim((await params).slug);
  if (!found) return Response.json({ title: 'There is no published claim here.' }, { status: 404 });
  return new Response(JSON.stringify(webAnnotations(found.snapshot, site().url)), {
    headers: { 'content-type': ANNOTATION_TYPE, 'access-control-allow-origin': '*' },
  });
}
