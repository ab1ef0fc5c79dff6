import type { Person } from '@/lib/domain/actor';
import { type Issue, ok, type Result, refuse } from '@/lib/domain/result';
import type { EvidenceState, EvidenceType, Originality, Sensitivity } from './evidence';

/** What can be said of a piece of evidence, whatever it says about any claim. */
export type EvidenceDetails = {
  title: string;
  url: string | null;
  sourceId: string | null;
  type: EvidenceType;
  publishedAt: string | null;
  sensitivity: Sensitivity;
  state: EvidenceState;
  originality: Originality;
};

/**
 * `sealed`: it stands in a review of this person's own whose round hasn't concluded. `named`: a publication names a copy of it, which
 * readers may open as soon as the evidence is public.
 */
export type EvidenceEdit = {
  before: EvidenceDetails;
  after: EvidenceDetails;
  reason: string | null;
  sealed: boolean;
  named: boolean;
};

const SEALED = 'You sealed this with a review. It can be changed once the round has concluded.';
const STAYS_RESTRICTED = 'Only an editor can open restricted evidence to more people. Ask one.';
const STAYS_CLOSED =
  'A published claim names a copy of this, which readers would get back at once. Only an editor can open it to them.';
const WHY = 'Say why: whoever rests on this evidence will ask.';

/**
 * Decides whether a piece of evidence may be changed like this. What was sealed stays as it was; only editors open to more people
 * what somebody restricted, and to readers what was taken from them; who may see it and whether it holds change with a reason alone.
 */
export function decideEdit(
  person: Person,
  { before, after, reason, sealed, named }: EvidenceEdit,
): Result<null> {
  if (sealed) return refuse('forbidden', { reasons: [SEALED] });
  if (before.sensitivity === 'RESTRICTED' && after.sensitivity !== 'RESTRICTED' && person.role !== 'EDITOR')
    return refuse('forbidden', { reasons: [STAYS_RESTRICTED] });
  const opens = before.sensitivity !== 'PUBLIC' && after.sensitivity === 'PUBLIC';
  if (opens && named && person.role !== 'EDITOR') return refuse('forbidden', { reasons: [STAYS_CLOSED] });
  const issues: Issue[] = needsReason(before, after) && !reason ? [{ path: 'reason', message: WHY }] : [];
  return issues.length > 0 ? refuse('invalid', { issues }) : ok(null);
}

/** Whether a change has to be given a reason: it touches what rests on the evidence, or who may see it. */
export const needsReason = (
  before: Pick<EvidenceDetails, 'state' | 'sensitivity'>,
  after: Pick<EvidenceDetails, 'state' | 'sensitivity'>,
): boolean => before.state !== after.state || before.sensitivity !== after.sensitivity;

/** Whether files can be added to evidence that stands in such a review: no more than it can be changed. */
export const decideAddingFile = (sealed: boolean): Result<null> =>
  sealed ? refuse('forbidden', { reasons: [SEALED] }) : ok(null);
