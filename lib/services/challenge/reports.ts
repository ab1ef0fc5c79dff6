import { countReports, type ListedReport, reportPage } from '@/lib/data/challenge/listing';
import { findReport, openOn } from '@/lib/data/challenge/reports';
import { statementsOf } from '@/lib/data/claim/reading';
import { reader } from '@/lib/data/db';
import { type People, peopleById } from '@/lib/data/names';
import { pageOf } from '@/lib/data/paging';
import type { Actor } from '@/lib/domain/actor';
import { challengedPart } from '@/lib/domain/challenge/challenge';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type {
  GetReport,
  ListReports,
  ReportCounts,
  ReportItem,
  ReportView,
} from '@/lib/schemas/challenge/report';
import type { Page } from '@/lib/schemas/primitives';
import { named, reportView } from './view';

/** Nobody needs to know more exactly than "99 or more". */
const COUNTED_UP_TO = 99;

/** What readers sent, in one state, with what it is about and who has taken it. Three statements, whatever the page holds. */
export async function listReports(
  actor: Actor,
  { state, kind, claimId, mine, cursor, limit }: ListReports,
): Promise<Result<Page<ReportItem>>> {
  const person = permit(actor, 'report.read');
  if (!person.ok) return person;
  const filter = { state, kind, claimId, takenById: mine ? person.value.id : null };
  const rows = await reportPage(filter, cursor, limit);
  const statements = await statementsOf(
    actor,
    rows.flatMap((row) => row.claimId ?? []),
  );
  const people = await peopleById(
    reader(),
    rows.flatMap((row) => row.takenById ?? []),
  );
  const place = (row: ListedReport) => ({ at: instant(row.receivedAt), id: row.id });
  return ok(pageOf(rows, limit, place, (row) => item(row, statements, people)));
}

function item(row: ListedReport, statements: ReadonlyMap<string, string>, people: People): ReportItem {
  const { id, kind, state, words, claimId } = row;
  const statement = statements.get(claimId ?? '');
  return {
    ...{ id, kind, state, words },
    about: challengedPart(row.about),
    claim: claimId === null || statement === undefined ? null : { id: claimId, statement },
    receivedAt: instant(row.receivedAt),
    takenBy: named(people, row.takenById),
    decidedAt: row.decidedAt && instant(row.decidedAt),
  };
}

const instant = (at: string): string => new Date(at).toISOString();

/** How much of it waits, is being looked into, and was put aside, up to 99 each. */
export async function countReaderReports(actor: Actor, _: object = {}): Promise<Result<ReportCounts>> {
  const person = permit(actor, 'report.read');
  if (!person.ok) return person;
  const counts = await countReports(COUNTED_UP_TO);
  const of = (state: string) => Number(counts.find((count) => count.state === state)?.found ?? 0);
  return ok({ received: of('RECEIVED'), examined: of('EXAMINED'), spam: of('SPAM') });
}

/** How many of them a claim’s page names. */
const NAMED = 5;

/** What readers say is wrong with a claim and nobody has decided on, what has waited longest first. */
export async function openChallenges(
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<Result<{ id: string; words: string }[]>> {
  const person = permit(actor, 'report.read');
  if (!person.ok) return person;
  return ok(await openOn(claimId, NAMED));
}

/** What a reader sent, whole. */
export async function getReport(actor: Actor, { reportId }: GetReport): Promise<Result<ReportView>> {
  const person = permit(actor, 'report.read');
  if (!person.ok) return person;
  const report = await findReport(reader(), reportId);
  return report ? ok(await reportView(actor, report)) : refuse('not_found');
}
