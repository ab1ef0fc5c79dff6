import { askedCursor } from '@/lib/schemas/primitives';

type Compared = { from: number; to: number };

/** The address of an article's versions: after a cursor, and with two of them compared. */
export function versionsAt(
  articleId: string,
  { cursor, compared }: { cursor?: string; compared?: Compared } = {},
) {
  const asked = new URLSearchParams();
  if (cursor) asked.set('cursor', cursor);
  if (compared) {
    asked.set('from', String(compared.from));
    asked.set('to', String(compared.to));
  }
  const query = asked.toString();
  return `/desk/articles/${articleId}/versions${query ? `?${query}` : ''}${compared ? '#difference' : ''}`;
}

type Params = Record<string, string | string[] | undefined>;

export const cursorIn = (params: Params): string | undefined => askedCursor(params.cursor);

/** The two versions that are asked for; where they make no sense, the newest and the one before it. */
export function comparedIn(params: Params, sequences: readonly number[]): Compared | null {
  const known = (name: string) => {
    const sequence = Number([params[name]].flat()[0]);
    return sequences.includes(sequence) ? sequence : undefined;
  };
  const to = known('to') ?? sequences[0];
  const from = known('from') ?? sequences.find((sequence) => to !== undefined && sequence < to);
  return from === undefined || to === undefined ? null : { from, to };
}
