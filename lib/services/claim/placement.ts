import { newestVersion } from '@/lib/data/article/versions';
import { confirmPassageRow } from '@/lib/data/attribution/appearances';
import type { Tx } from '@/lib/data/db';
import { deletePassage, replacePassages, type StandingRow, standingAt } from '@/lib/data/passage/carrying';
import type { NewPassage } from '@/lib/data/passage/stored';
import type { Actor, Person } from '@/lib/domain/actor';
import { isWaiting, NewText } from '@/lib/domain/passage/carrying';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import type { PlacePassage } from '@/lib/schemas/attribution/appearance';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { carryMarks, heldBy, lose } from '@/lib/services/passage/carrying';
import { passageAt } from '@/lib/services/passage/placing';
import type { WriteOptions } from '@/lib/services/writing';
import { type Change, changeDraft } from './draft';

/**
 * A person says what becomes of a passage of a draft whose article has changed: it is still the claim's, stands at other words, or
 * nowhere any more. Refuses `not_ready` a passage that waits for nobody, and at `start`, `end`, `exact` or `versionId` words that
 * are not those of the newest version.
 */
export const placePassage = (
  actor: Actor,
  input: PlacePassage,
  options: WriteOptions = {},
): Promise<Result<ClaimView>> =>
  changeDraft(actor, input, 'passage.place', options, async (tx, claim, person) => {
    const row = claim.appearances.some(({ id }) => id === input.appearanceId)
      ? await standingAt(tx, input.appearanceId)
      : null;
    if (!row) return refuse('not_found');
    return decided(tx, row, input, person, options.now ?? new Date());
  });

async function decided(
  tx: Tx,
  row: StandingRow,
  input: PlacePassage,
  person: Person,
  now: Date,
): Promise<Result<Change | null>> {
  const { passage } = row;
  const done = (verb: string) => ok({ verb, subject: { kind: 'appearance' as const, id: row.id } });
  if (input.decision === 'confirm' && passage.state === 'ALTERED' && passage.confirmedAt) return ok(null);
  const waits = isWaiting({ state: passage.state, confirmed: passage.confirmedAt !== null });
  const isOpen = waits || (input.decision === 'adjust' && passage.state === 'LOST');
  if (!isOpen)
    return refuse('not_ready', { reasons: ['This passage waits for nobody: its words stand as they did.'] });
  switch (input.decision) {
    case 'confirm':
      await confirmPassageRow(tx, passage.id, person.id, now);
      await carryAlong(tx, row);
      return done('passage.confirmed');
    case 'giveUp':
      await lose(tx, row, heldBy(row).id, passage.score);
      return done('passage.givenUp');
    case 'adjust': {
      const adjusted = await adjust(tx, row, input, person, now);
      return adjusted.ok ? done('passage.adjusted') : adjusted;
    }
  }
}

type Adjusting = Extract<PlacePassage, { decision: 'adjust' }>;

async function adjust(
  tx: Tx,
  row: StandingRow,
  input: Adjusting,
  person: Person,
  now: Date,
): Promise<Result<null>> {
  const newest = await newestVersion(tx, row.articleId);
  if (newest?.id !== input.versionId) return invalid('versionId', CHANGED_AGAIN);
  const text = new NewText(newest.text);
  const there = passageAt({ id: newest.id, text: text.index }, input);
  if (!there.ok) return there;
  const held = heldBy(row);
  const passage: NewPassage = {
    ...there.value,
    state: there.value.exact === held.exact ? 'MOVED' : 'ALTERED',
    ...{ confirmedAt: now, confirmedById: person.id, fromId: held.id },
  };
  await replacePassages(tx, [{ appearanceId: row.id, passage }]);
  if (row.passage.id !== held.id) await deletePassage(tx, row.passage.id);
  await carryMarks(tx, { articleId: row.articleId, versionId: newest.id, text }, row);
  return ok(null);
}

const CHANGED_AGAIN =
  'The article has a newer version than the one you selected in. Load it, and select the words there.';

/** Takes the marks of a confirmed passage along to the version that it stands in. */
async function carryAlong(tx: Tx, row: StandingRow): Promise<void> {
  const newest = await newestVersion(tx, row.articleId);
  if (newest?.id !== row.passage.versionId) return;
  await carryMarks(
    tx,
    { articleId: row.articleId, versionId: newest.id, text: new NewText(newest.text) },
    row,
  );
}
