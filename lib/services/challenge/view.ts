import { publicationOf, publishedAfter, publishedOf } from '@/lib/data/challenge/claims';
import { type EarlierRow, earlierOn } from '@/lib/data/challenge/earlier';
import { handsIn } from '@/lib/data/challenge/hands';
import type { ReportRow } from '@/lib/data/challenge/reports';
import { statementsOf } from '@/lib/data/claim/reading';
import { type Reader, reader } from '@/lib/data/db';
import { type People, peopleById } from '@/lib/data/names';
import { snapshotIn } from '@/lib/data/publication/publications';
import type { Actor } from '@/lib/domain/actor';
import { challengedPart } from '@/lib/domain/challenge/challenge';
import { decideReport, isOffered, type ReportFacts, reportActs } from '@/lib/domain/challenge/deciding';
import type { EarlierDecision } from '@/lib/schemas/challenge/reopening';
import type { ReadVersion, ReportedChange, ReportView } from '@/lib/schemas/challenge/report';
import { opened } from '@/lib/services/opened';

/** All that decides who may do what with it. */
export async function factsOfReport(db: Reader, report: ReportRow): Promise<ReportFacts> {
  const { kind, state, takenById, claimId, publication } = report;
  const isChallenge = kind === 'CHALLENGE' && claimId !== null;
  const had = isChallenge ? await handsIn(db, claimId, publication) : nobody;
  return { kind, state, takenById, ...had };
}

const nobody = { hands: [], parts: [], others: true };

/** What a reader sent, as somebody on the desk sees it. `db` is the transaction where it was just changed. */
export async function reportView(
  actor: Actor,
  report: ReportRow,
  db: Reader = reader(),
): Promise<ReportView> {
  const { id, kind, state, claimId, words, url, language, note, outcome, corrected, version } = report;
  const facts = await factsOfReport(db, report);
  const earlier = await earlierOn(db, id);
  const had = earlier.flatMap(({ decidedById, reopenedById }) => [decidedById, reopenedById]);
  const people = await peopleById(
    db,
    [report.takenById, report.decidedById, ...had].filter((one) => one !== null),
  );
  return {
    ...{ id, kind, state, words, url, language, note, outcome, corrected, version },
    about: challengedPart(report.about),
    claim: claimId === null ? null : await claimOf(actor, claimId),
    receivedAt: report.receivedAt.toISOString(),
    takenBy: named(people, report.takenById),
    decidedBy: named(people, report.decidedById),
    decidedAt: report.decidedAt?.toISOString() ?? null,
    hadPart: { you: isPart(facts, actor.id), decider: isPart(facts, report.decidedById) },
    earlier: earlier.map((row) => earlierView(row, people)),
    read: await readOf(report),
    changes: await changesSince(db, report),
    published: claimId !== null && kind === 'TIP' ? ((await publishedOf(claimId))?.slug ?? null) : null,
    acts: reportActs
      .filter((act) => isOffered(facts, act, actor))
      .map((act) => ({ act, ...opened(decideReport(facts, act, actor)) })),
  };
}

const isPart = ({ parts }: ReportFacts, id: string | null): boolean => id !== null && parts.includes(id);

const earlierView = (row: EarlierRow, people: People): EarlierDecision => ({
  ...{ state: row.state, outcome: row.outcome, reason: row.reason },
  ...{ decidedBy: named(people, row.decidedById), decidedAt: row.decidedAt.toISOString() },
  ...{ reopenedBy: named(people, row.reopenedById), reopenedAt: row.reopenedAt.toISOString() },
});

export const named = (people: People, id: string | null) => (id === null ? null : (people.get(id) ?? null));

async function claimOf(actor: Actor, id: string): Promise<ReportView['claim']> {
  const statement = (await statementsOf(actor, [id])).get(id);
  return statement === undefined ? null : { id, statement };
}

async function readOf({ claimId, publication }: ReportRow): Promise<ReadVersion | null> {
  const found = claimId === null || publication === null ? null : await publicationOf(claimId, publication);
  if (!found) return null;
  const { slug, sequence, publishedAt, claim, result, summary } = snapshotIn(found.snapshot);
  const verdict = result?.verdict ?? null;
  return { slug, sequence, at: publishedAt, statement: claim.statement, verdict, summary: summary ?? null };
}

async function changesSince(db: Reader, { claimId, publication }: ReportRow): Promise<ReportedChange[]> {
  if (claimId === null || publication === null) return [];
  return (await publishedAfter(db, claimId, publication)).map(({ sequence, publishedAt, correction }) => ({
    sequence,
    at: publishedAt.toISOString(),
    kind: correction?.kind ?? null,
    note: correction?.note ?? null,
  }));
}
