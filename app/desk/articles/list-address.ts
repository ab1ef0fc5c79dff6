import { askedCursor } from '@/lib/schemas/primitives';

/** The address of the list of articles: searched for, after a cursor, and for a claim that is to stand in one of them. */
export function articlesAt({ q, cursor, claim }: { q?: string; cursor?: string; claim?: string }): string {
  const asked = Object.entries({ q, cursor, claim }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return asked.length > 0 ? `/desk/articles?${new URLSearchParams(asked)}` : '/desk/articles';
}

export type ArticlesAsked = { q?: string; cursor?: string; claim?: string };

/** One value of each, without blanks, cut to what the list takes. */
export function askedFor(params: Record<string, string | string[] | undefined>): ArticlesAsked {
  const one = (name: string) => [params[name]].flat()[0]?.trim() || undefined;
  return {
    q: one('q')?.slice(0, 200),
    cursor: askedCursor(params.cursor),
    claim: one('claim')?.slice(0, 64),
  };
}
