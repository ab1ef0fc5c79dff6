import { saveClaim } from '@/lib/data/claim/claims';
import type { ClaimRow } from '@/lib/data/claim/graph';
import { findClaim } from '@/lib/data/claim/reading';
import { lastSummary, summaryOf } from '@/lib/data/claim/summary';
import { type Tx, transaction } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import { factsOf } from '@/lib/data/workflow/facts';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { decideSummarise } from '@/lib/domain/workflow/contents';
import type { WriteSummary } from '@/lib/schemas/claim/summary';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { viewOf } from './draft';
import { claimView } from './view';

/**
 * Writes “In short”, the only content that changes once there is a finding. The same words sent for a new finding hold for
 * it from then on and stay their first writer's; sent for the same one they change nothing.
 */
export async function writeSummary(
  actor: Actor,
  input: WriteSummary,
  { now = new Date(), key = null }: WriteOptions = {},
): Promise<Result<ClaimView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  return transaction((tx) =>
    creating(tx, person.value, key, 'summary.write', input, now, async () => {
      const claim = await findClaim(tx, actor, input.claimId, now);
      if (!claim) return refuse('not_found');
      const writer = decideSummarise(factsOf(claim), actor);
      if (!writer.ok && writer.refusal.kind !== 'not_ready') return writer;
      if (claim.version !== input.version) return refuse('stale', { current: claimView(claim) });
      if (!writer.ok) return writer;
      if (summaryOf(claim)?.text === input.text) return ok(claimView(claim));
      await save(tx, claim, writer.value, input.text, now);
      return viewOf(tx, actor, claim.id, now);
    }),
  );
}

async function save(tx: Tx, claim: ClaimRow, person: Person, text: string, now: Date): Promise<void> {
  const [round] = claim.rounds;
  if (!round) throw new Error(`Claim ${claim.id} has a finding without a round.`);
  const kept = lastSummary(claim)?.text === text;
  const words = kept ? {} : { summary: text, summaryById: person.id, summaryAt: now };
  const change = { ...words, summaryRound: round.sequence, changedAt: now };
  const saved = await saveClaim(tx, claim.id, claim.version, change);
  if (!saved) throw new Error(`Claim ${claim.id} changed inside the transaction that had locked it.`);
  await record(tx, {
    at: now,
    actorId: person.id,
    verb: kept ? 'summary.kept' : 'summary.written',
    subjectKind: 'claim',
    subjectId: claim.id,
    claimId: claim.id,
    detail: { round: round.sequence },
  });
}
