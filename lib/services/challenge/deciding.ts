import { laterPublication } from '@/lib/data/challenge/claims';
import { findReport, type ReportRow, saveReport, subjectOf } from '@/lib/data/challenge/reports';
import { statementsOf } from '@/lib/data/claim/reading';
import { type Tx, transaction } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import type { Actor, Person } from '@/lib/domain/actor';
import {
  decideReport as decide,
  notTheCorrection,
  type ReportAct,
  reportRules,
} from '@/lib/domain/challenge/deciding';
import { permit } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import type {
  AboutReport,
  DecideReport,
  NoteReport,
  ReportView,
  TakeUpTip,
  TieCorrection,
} from '@/lib/schemas/challenge/report';
import type { WriteOptions } from '@/lib/services/writing';
import { factsOfReport, reportView } from './view';

/** Takes it, so that no two look into the same; an editor takes it over from whoever has it. */
export const takeReport = (actor: Actor, input: AboutReport, options: WriteOptions = {}) =>
  acting(actor, input, 'take', options, ({ person }) => change({ takenById: person.id }));

/** Gives it back: it waits for somebody again. */
export const giveBackReport = (actor: Actor, input: AboutReport, options: WriteOptions = {}) =>
  acting(actor, input, 'giveBack', options, () => change({ takenById: null }));

/** Writes what the desk says to itself of it. */
export const noteReport = (actor: Actor, input: NoteReport, options: WriteOptions = {}) =>
  acting(actor, input, 'note', options, () => change({ note: input.note }));

/** Puts it aside as spam, where it can be found again. */
export const setAsideReport = (actor: Actor, input: AboutReport, options: WriteOptions = {}) =>
  acting(actor, input, 'setAside', options, () => change({ takenById: null }));

/** Says that it is no spam: it waits like any other. */
export const bringBackReport = (actor: Actor, input: AboutReport, options: WriteOptions = {}) =>
  acting(actor, input, 'bringBack', options, () => change({}));

/** Upholds or declines it. The outcome is what its sender reads. */
export const decideReport = (actor: Actor, input: DecideReport, options: WriteOptions = {}) =>
  acting(actor, input, input.decision === 'UPHELD' ? 'uphold' : 'decline', options, ({ person, now }) =>
    change({ outcome: input.outcome, decidedById: person.id, decidedAt: now }),
  );

/** Says which claim came of a tip: one that this person sees. */
export const takeUpTip = (actor: Actor, input: TakeUpTip, options: WriteOptions = {}) =>
  acting(actor, input, 'takeUp', options, async ({ person, now }) => {
    const seen = await statementsOf(actor, [input.claimId]);
    if (!seen.has(input.claimId))
      return invalid('claimId', 'There is no such claim. Pick one from the list.');
    return ok({ claimId: input.claimId, decidedById: person.id, decidedAt: now });
  });

/** Says which correction came of a challenge that was upheld. */
export const tieCorrection = (actor: Actor, input: TieCorrection, options: WriteOptions = {}) =>
  acting(actor, input, 'tie', options, async ({ tx, report }) => {
    const found = report.claimId && (await laterPublication(tx, report.claimId, input.sequence));
    const publication = found ? { sequence: found.sequence, corrects: found.correction !== null } : null;
    const because = notTheCorrection(report.publication ?? 0, publication);
    return because === null ? ok({ corrected: input.sequence }) : invalid('sequence', because);
  });

type Change = Partial<
  Pick<ReportRow, 'takenById' | 'note' | 'outcome' | 'decidedById' | 'decidedAt' | 'claimId' | 'corrected'>
>;
type Carrying = { tx: Tx; report: ReportRow; person: Person; now: Date };

const change = async (fields: Change): Promise<Result<Change>> => ok(fields);

/** One act on what a reader sent: load, decide, save, record, in one transaction. */
async function acting(
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
    },
  });
}
