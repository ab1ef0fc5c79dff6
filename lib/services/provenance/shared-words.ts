import { reader } from '@/lib/data/db';
import { endsOf, findLineage, type LineageRow } from '@/lib/data/provenance/lineage';
import { textOf } from '@/lib/data/provenance/traced';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import type { ClueDetail } from '@/lib/domain/provenance/clue';
import { keyOf } from '@/lib/domain/provenance/input';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { type CodePointIndex, indexCodePoints } from '@/lib/domain/text/offsets';
import type { Span } from '@/lib/domain/text/text';
import type { SharedWords } from '@/lib/schemas/provenance/lineage';

/** Code points before and after a stretch. */
const AROUND = 60;

/** The words that stand in both texts, for whoever may see both ends. */
export async function sharedWords(
  actor: Actor,
  { lineageId }: { lineageId: string },
): Promise<Result<SharedWords>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const row = await findLineage(reader(), actor, lineageId);
  return row ? ok(await wordsOf(row)) : refuse('not_found');
}

async function wordsOf(row: LineageRow): Promise<SharedWords> {
  if (row.clue !== 'SHARED_TEXT' || row.detail === null) return { share: null, stretches: [] };
  const { share, one, other, stretches } = JSON.parse(row.detail) as ClueDetail['SHARED_TEXT'];
  // The ends of what has no direction are in an order of their own, and what was confirmed may have been turned.
  const isFirst = one.of === keyOf(endsOf(row).from);
  const [first, second] = isFirst ? [one, other] : [other, one];
  const [from, to] = [await indexOf(first.textId), await indexOf(second.textId)];
  const both = stretches.map((stretch) => ({
    from: placeIn(from, isFirst ? stretch.one : stretch.other),
    to: placeIn(to, isFirst ? stretch.other : stretch.one),
  }));
  return { share, stretches: both.sort((a, b) => a.from.start - b.from.start) };
}

/** @throws Error where a text is gone: versions and copies are kept. */
async function indexOf(textId: string): Promise<CodePointIndex> {
  const text = await textOf(reader(), textId);
  if (text === null) throw new Error(`The text ${textId} is gone.`);
  return indexCodePoints(text);
}

const placeIn = (text: CodePointIndex, { start, end }: Span) => ({
  ...{ start, end, exact: text.slice(start, end) },
  before: text.slice(Math.max(0, start - AROUND), start),
  after: text.slice(end, Math.min(text.length, end + AROUND)),
});
