import type { Tx } from '@/lib/data/db';
import {
  attributionMarks,
  deletePassage,
  dropMark,
  markPassage,
  moveMark,
  raiseClaimsIn,
  replacePassages,
  type StandingRow,
  standAt,
  standingIn,
} from '@/lib/data/passage/carrying';
import type { NewPassage } from '@/lib/data/passage/stored';
import { isWaiting, type NewText } from '@/lib/domain/passage/carrying';
import { newId } from '@/lib/services/ids';

/** The text that passages are carried to, in the version that it was stored as. */
export type Destination = { articleId: string; versionId: string; text: NewText };

/** How many passages of a claim have changed, and how many are not there any more. */
export type Tally = { altered: number; lost: number };

/**
 * Carries every passage of an article over to its newest version: what stands there identically at once, what has changed to
 * wait for a person, and what is lost keeps its link to the version where it held. What waited, and what was lost before, is
 * looked for again by the words that last held. Claims of every status follow; publications keep the version they were made from.
 * @returns the claims of which a passage waits, or is lost since this version, with how many
 */
export async function carryPassages(tx: Tx, to: Destination, now: Date): Promise<Map<string, Tally>> {
  const rows = await standingIn(tx, to.articleId);
  const found = rows.map((row) => ({ row, held: heldBy(row), carried: to.text.find(heldBy(row)) }));
  const standing = found.flatMap(({ row, held, carried }) =>
    carried.state === 'LOST'
      ? []
      : [{ appearanceId: row.id, passage: inVersion(to, carried, held.id, now), row, held }],
  );
  await replacePassages(tx, standing);
  for (const { row, held, passage } of standing) {
    if (row.passage.id !== held.id) await deletePassage(tx, row.passage.id);
    if (held.state === 'LOST') await markPassage(tx, held.id, { state: 'EXACT', score: 1 });
    if (passage.state !== 'ALTERED') await carryMarks(tx, to, row);
  }
  for (const { row, held, carried } of found)
    if (carried.state === 'LOST') await lose(tx, row, held.id, carried.score);
  if (rows.length > 0) await raiseClaimsIn(tx, to.articleId);
  const news = found.filter(({ row, carried }) => carried.state !== 'LOST' || row.passage.state !== 'LOST');
  return tallied(news.map(({ row, carried }) => ({ claimId: row.claimId, state: carried.state })));
}

/** The passage whose words last held: not those that wait for somebody to say whether they are meant. */
export const heldBy = ({ passage }: Pick<StandingRow, 'passage'>): StandingRow['passage'] | FromRow =>
  isWaiting({ state: passage.state, confirmed: passage.confirmedAt !== null })
    ? (passage.from ?? passage)
    : passage;

type FromRow = NonNullable<StandingRow['passage']['from']>;

/** A passage as it was found in another version, ready to be stored. */
export const inVersion = (
  { versionId }: Pick<Destination, 'versionId'>,
  carried: Extract<ReturnType<NewText['find']>, { passage: unknown }>,
  fromId: string,
  now: Date,
): NewPassage => ({
  id: newId(now),
  versionId,
  ...carried.passage,
  state: carried.state,
  score: carried.score,
  confirmedAt: null,
  confirmedById: null,
  fromId,
});

/** Says that a passage is lost: the claim stands at it all the same, in the version where it held. */
export async function lose(tx: Tx, row: StandingRow, heldId: string, score: number): Promise<void> {
  if (row.passage.id !== heldId) {
    await standAt(tx, row.id, heldId);
    await deletePassage(tx, row.passage.id);
  }
  await markPassage(tx, heldId, { state: 'LOST', score });
}

/** Takes the marks of sources and cues along, where their words stand as they did. */
export async function carryMarks(tx: Tx, to: Destination, row: StandingRow): Promise<void> {
  for (const { id, ...mark } of attributionMarks(row)) {
    const found = to.text.find(mark);
    if (found.state !== 'EXACT' && found.state !== 'MOVED') await dropMark(tx, id);
    else
      await moveMark(tx, id, {
        versionId: to.versionId,
        ...found.passage,
        state: found.state,
        score: found.score,
      });
  }
}

function tallied(found: readonly { claimId: string; state: string }[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { claimId, state } of found) {
    if (state !== 'ALTERED' && state !== 'LOST') continue;
    const { altered, lost } = tallies.get(claimId) ?? { altered: 0, lost: 0 };
    tallies.set(claimId, state === 'ALTERED' ? { altered: altered + 1, lost } : { altered, lost: lost + 1 });
  }
  return tallies;
}
