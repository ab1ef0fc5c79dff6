import { ANNOTATION_TYPE, webAnnotations } from '@/lib/formats/web-annotation';
import { problem } from '@/lib/http/problem';
import { pathOf } from '@/lib/http/route';
import { readClaim } from '../../../reading';
import { site } from '../../../site';

/** The passages of a published claim as W3C Web Annotations. Anybody may read them, from any site. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const found = await readClaim((await params).slug);
  if (!found) return problem({ kind: 'not_found' }, pathOf(request));
  return new Response(JSON.stringify(webAnnotations(found.snapshot, site().url)), {
    headers: { 'content-type': ANNOTATION_TYPE, 'access-control-allow-origin': '*' },
  });
}
