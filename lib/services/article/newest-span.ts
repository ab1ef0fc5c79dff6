import { findVersion, newestVersion } from '@/lib/data/article/versions';
import { reader } from '@/lib/data/db';
import type { Actor } from '@/lib/domain/actor';
import { describe } from '@/lib/domain/passage/anchoring';
import { NewText } from '@/lib/domain/passage/carrying';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import type { Span } from '@/lib/domain/text/text';
import type { SpanInVersion } from '@/lib/schemas/article/version';

/** Where words stand in the newest version: identically, or in other words; null where nothing like them does. */
export type NewestSpan = { versionId: string; span: Span | null };

/**
 * Finds words of an earlier version in the newest, for what somebody began to write beside them. Stores nothing: whoever goes on
 * writing sees which words were found. Refuses `not_found` a version of another article, and a span outside of its text.
 */
export async function spanInNewest(
  actor: Actor,
  { articleId, versionId, start, end }: SpanInVersion,
): Promise<Result<NewestSpan>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const [from, newest] = await Promise.all([
    findVersion(reader(), articleId, versionId),
    newestVersion(reader(), articleId),
  ]);
  const passage = from && describe(indexCodePoints(from.text), { start, end });
  if (!newest || !passage?.ok) return refuse('not_found');
  const found = new NewText(newest.text).find(passage.value);
  const span = found.state === 'LOST' ? null : { start: found.passage.start, end: found.passage.end };
  return ok({ versionId: newest.id, span });
}
