import { findReport, type ReportRow, saveReport, subjectOf } from '@/lib/data/challenge/reports';
import { type Tx, transaction } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import type { Actor, Person } from '@/lib/domain/actor';
import { decideReport as decide, type ReportAct, reportRules } from '@/lib/domain/challenge/deciding';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ReportView } from '@/lib/schemas/challenge/report';
import type { WriteOptions } from '@/lib/services/writing';
import { factsOfReport, reportView } from './view';

type Change = Partial<
  Pick<ReportRow, 'takenById' | 'note' | 'outcome' | 'decidedById' | 'decidedAt' | 'claimId' | 'corrected'>
>;
type Carrying = { tx: Tx; report: ReportRow; person: Person; now: Date };

export const change = async (fields: Change): Promise<Result<Change>> => ok(fields);

/** One act on what a reader sent: load, decide, save, record, in one transaction. */
export async function acting(
  actor: Actor,
  { reportId, version }: { reportId: string; version: number },
  act: ReportAct,
  { now = new Date() }: WriteOptions,
  carryOut: (carrying: Carrying) => Promise<Result<Change>>,
): Promise<Result<ReportView>> {
  const permitted = permit(actor, 'report.edit');
  if (!permitted.ok) return permitted;
  return transaction(async (tx) => {
    const report = await findReport(tx, reportId);
    if (!report) return refuse('not_found');
    const decided = decide(await factsOfReport(tx, report), act, actor);
    if (!decided.ok && decided.refusal.kind !== 'not_ready') return decided;
    if (report.version !== version) return refuse('stale', { current: await reportView(actor, report, tx) });
    if (!decided.ok) return decided;
    const changed = await carryOut({ tx, report, person: decided.value, now });
    if (!changed.ok) return changed;
    const after = { ...changed.value, state: reportRules[act].to ?? report.state };
    await saveReport(tx, report.id, version, after);
    const saved = { ...report, ...after, version: version + 1 };
    await tell(tx, act, report, saved, { at: now, actorId: decided.value.id });
    return ok(await reportView(actor, saved, tx));
  });
}

const verbs: Record<ReportAct, string> = {
  take: 'taken',
  giveBack: 'givenBack',
  note: 'noted',
  setAside: 'putAside',
  bringBack: 'broughtBack',
  uphold: 'upheld',
  decline: 'declined',
  takeUp: 'takenUp',
  tie: 'corrected',
  reopen: 'reopened',
};

/** What is recorded holds nothing of the words, theirs or ours. */
async function tell(
  tx: Tx,
  act: ReportAct,
  before: ReportRow,
  after: ReportRow,
  by: { at: Date; actorId: string },
): Promise<void> {
  const subject = subjectOf(after.kind);
  await record(tx, {
    ...by,
    verb: `${subject}.${verbs[act]}`,
    ...{ subjectKind: subject, subjectId: after.id, claimId: after.claimId },
    detail: {
      ...{ reportId: after.id, from: before.state, to: after.state },
      ...(before.takenById !== null && before.takenById !== after.takenById && { userId: before.takenById }),
      ...(act === 'tie' && { sequence: after.corrected }),
      ...(act === 'reopen' && { userId: before.decidedById }),
    },
  });
}
