import { AssignClaim, SetDue } from '@/lib/schemas/assignment';
import { ListClaims } from '@/lib/schemas/claim/claim';
import { setDue } from '@/lib/services/assignment/due';
import { assignClaim } from '@/lib/services/assignment/giving';
import { listClaims } from '@/lib/services/claim/claims';
import type { Clock } from './clock';
import { type Cast, done } from './newsroom';

const HOUR = 3_600_000;

/** Daniel gives the prediction about the pumps to Amina this morning, and wants it done in two days. */
export async function tellGiven({ daniel, amina }: Cast, { ago }: Clock): Promise<void> {
  const now = await ago(0.01).come();
  const asked = ListClaims.parse({ status: 'IN_REVIEW', kind: 'PREDICTION', limit: 1 });
  const [claim] = (await done('what is in review', listClaims(daniel, asked))).items;
  if (!claim) return;
  const due = new Date(now.getTime() + 48 * HOUR).toISOString().slice(0, 13);
  const believed = { claimId: claim.id, version: claim.version };
  const set = setDue(daniel, SetDue.parse({ ...believed, due: `${due}:00` }), { now });
  const { version } = await done('when the pumps are due', set);
  const reason = 'You know the valley best.';
  const given = AssignClaim.parse({ ...believed, version, userId: amina.id, reason });
  await done('the pumps for Amina', assignClaim(daniel, given, { now }));
}
