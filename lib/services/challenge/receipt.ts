import { laterPublication, publishedOf } from '@/lib/data/challenge/claims';
import { earlierOn } from '@/lib/data/challenge/earlier';
import { type ReportRow, reportAt, takenSince } from '@/lib/data/challenge/reports';
import { reader } from '@/lib/data/db';
import { hashSecret } from '@/lib/data/people/secrets';
import { challengedPart, toldState } from '@/lib/domain/challenge/challenge';
import type { PublicationCard } from '@/lib/domain/publication/publication';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { Receipt } from '@/lib/schemas/challenge/receipt';

/** A secret as one was given out; what is none is not looked for. */
const SECRET = /^[\w-]{43}$/;

/** What came of something that a reader sent, for whoever has the secret of its receipt. It says nothing that isn’t public. */
export async function readReceipt({ secret }: { secret: string }): Promise<Result<Receipt>> {
  const report = SECRET.test(secret) ? await reportAt(reader(), hashSecret(secret)) : null;
  if (!report) return refuse('not_found');
  const { kind, words, url, outcome, receivedAt, decidedAt } = report;
  const state = toldState(report.state);
  const takenAt = state === 'RECEIVED' ? null : await takenSince(report.id, kind);
  return ok({
    ...{ kind, state, words, url },
    about: challengedPart(report.about),
    receivedAt: receivedAt.toISOString(),
    takenAt: takenAt && new Date(takenAt).toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    outcome,
    earlier: await earlierOf(report),
    claim: await claimOf(report),
    correction: await correctionOf(report),
  });
}

/** Without who, and without the desk's reasons. */
async function earlierOf({ id }: ReportRow): Promise<Receipt['earlier']> {
  return (await earlierOn(reader(), id)).map(({ state, outcome, decidedAt, reopenedAt }) => ({
    ...{ state: state === 'UPHELD' ? 'UPHELD' : 'DECLINED', outcome },
    ...{ decidedAt: decidedAt.toISOString(), reopenedAt: reopenedAt.toISOString() },
  }));
}

/** Only what readers find: of a claim that came of a tip nothing until it is published. */
async function claimOf({ claimId, publication }: ReportRow): Promise<Receipt['claim']> {
  const found = claimId === null ? null : await publishedOf(claimId);
  if (!found) return null;
  const { statement }: Pick<PublicationCard, 'statement'> = JSON.parse(found.card);
  return { slug: found.slug, statement, read: publication };
}

async function correctionOf({ claimId, corrected }: ReportRow): Promise<Receipt['correction']> {
  if (claimId === null || corrected === null) return null;
  const found = await laterPublication(reader(), claimId, corrected);
  if (!found?.correction) return null;
  const { kind, at, note } = found.correction;
  return { sequence: corrected, kind, at: at.toISOString(), note };
}
