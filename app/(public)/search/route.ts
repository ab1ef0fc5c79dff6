import type { Found } from '@/components/publication/search/results';
import { type Verdict, verdicts } from '@/lib/domain/review/review';
import { askedCursor } from '@/lib/schemas/primitives';
import { ListPublic } from '@/lib/schemas/publication';
import { publicClaims } from '@/lib/services/publication/publications';
import { answering } from '../answering';
import type { Sought } from './document';

export const GET = answering('search', async (_, asked): Promise<Sought> => {
  const q = (asked.get('q') ?? '').slice(0, 200).trim();
  const verdict = verdicts.find((v) => v === asked.get('verdict'));
  return { q, verdict, found: await find(q, verdict, askedCursor(asked.get('cursor') ?? undefined)) };
});

async function find(q: string, verdict: Verdict | undefined, cursor: string | undefined): Promise<Found> {
  if (!q && !verdict) return { asked: false };
  const result = await publicClaims(ListPublic.parse({ q: q || undefined, verdict, cursor }));
  if (!result.ok) throw new Error(`A public read was refused: ${JSON.stringify(result.refusal)}`);
  const { items, next } = result.value;
  const address = (more: Record<string, string>) =>
    `/search?${new URLSearchParams({ ...(q && { q }), ...(verdict && { verdict }), ...more })}`;
  return {
    asked: true,
    q,
    verdict,
    items,
    further: Boolean(cursor),
    first: cursor ? address({}) : undefined,
    older: next ? address({ cursor: next }) : undefined,
  };
}
