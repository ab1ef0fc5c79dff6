import { problem, problemTitles } from '@/lib/http/problem';
import { pathOf } from '@/lib/http/route';

/** What the `type` of a problem names. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ kind: string }> },
): Promise<Response> {
  const { kind } = await params;
  const title = Object.entries(problemTitles).find(([name]) => name === kind)?.[1];
  if (title === undefined) return problem({ kind: 'not_found' }, pathOf(request));
  return Response.json({ type: `/api/problems/${kind}`, title, document: '/api/v1/openapi.json' });
}
