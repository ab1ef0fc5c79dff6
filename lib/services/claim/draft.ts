import { saveClaim } from '@/lib/data/claim/claims';
import { addContributor } from '@/lib/data/claim/contributors';
import type { ClaimRow } from '@/lib/data/claim/graph';
import { findClaim } from '@/lib/data/claim/reading';
import { type Tx, transaction } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import { factsOf } from '@/lib/data/workflow/facts';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { decideEdit } from '@/lib/domain/workflow/contents';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { claimView } from './view';

/** What one change of a draft was: for the record, which keeps names of fields and never their words. */
export type Change = {
  verb: string;
  subject: { kind: 'claim' | 'appearance' | 'attribution' | 'evidence'; id: string };
  fields?: string[];
  /** Columns of the claim itself that change with it. */
  claim?: Parameters<typeof saveClaim>[3];
};

/** Changes what belongs to a draft; null when there was nothing to change. */
export type ChangeDraft = (tx: Tx, claim: ClaimRow, person: Person) => Promise<Result<Change | null>>;

/**
 * One change of a claim's content: who may, whether the claim is a draft, whether somebody moved first, then the change,
 * the version, the contributor and the record in one transaction. Answers with the claim as it is afterwards.
 * `input` carries what the person believed (`version`) and is what an Idempotency-Key stands for.
 */
export async function changeDraft(
  actor: Actor,
  input: { claimId: string; version: number },
  operation: string,
  { now = new Date(), key = null }: WriteOptions,
  change: ChangeDraft,
): Promise<Result<ClaimView>> {
  const person = permit(actor, 'claim.draft');
  if (!person.ok) return person;
  return transaction((tx) =>
    creating(tx, person.value, key, operation, input, now, async () => {
      const claim = await findClaim(tx, actor, input.claimId, now);
      if (!claim) return refuse('not_found');
      if (claim.version !== input.version) return refuse('stale', { current: claimView(claim) });
      const editor = decideEdit(factsOf(claim), actor);
      if (!editor.ok) return editor;
      const changed = await change(tx, claim, editor.value);
      if (!changed.ok) return changed;
      if (changed.value === null) return ok(claimView(claim));
      await save(tx, claim, editor.value, changed.value, now);
      return viewOf(tx, actor, claim.id, now);
    }),
  );
}

/** The claim as this actor may see it now. */
export async function viewOf(
  db: Tx,
  actor: Actor,
  claimId: string,
  now = new Date(),
): Promise<Result<ClaimView>> {
  const claim = await findClaim(db, actor, claimId, now);
  return claim ? ok(claimView(claim)) : refuse('not_found');
}

async function save(tx: Tx, claim: ClaimRow, person: Person, change: Change, now: Date): Promise<void> {
  const saved = await saveClaim(tx, claim.id, claim.version, { ...change.claim, changedAt: now });
  // The transaction holds the write lock and has read this version: nobody can have moved in between.
  if (!saved) throw new Error(`Claim ${claim.id} changed inside the transaction that had locked it.`);
  if (person.id !== claim.authorId) await addContributor(tx, claim.id, person.id);
  await record(tx, {
    at: now,
    actorId: person.id,
    verb: change.verb,
    subjectKind: change.subject.kind,
    subjectId: change.subject.id,
    claimId: claim.id,
    detail: change.fields ? { fields: change.fields } : {},
  });
}
