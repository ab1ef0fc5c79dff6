import type { Actor } from '@/lib/domain/actor';
import type { Verdict } from '@/lib/domain/review/review';
import { type ClaimCard, ListClaims } from '@/lib/schemas/claim/claim';
import { SettleClaim } from '@/lib/schemas/review/settlement';
import { listClaims } from '@/lib/services/claim/claims';
import { listSettlements, settleClaim } from '@/lib/services/review/settlements';
import type { Clock, Moment } from './clock';
import { type Cast, done } from './newsroom';

/** What became known of a claim, by what was found of it. */
const known = (found: Verdict | null) =>
  found === 'SUPPORTED' || found === 'PARTLY_SUPPORTED'
    ? ({ truth: 'TRUE', reason: 'The final report of an inquiry came to the same.' } as const)
    : ({ truth: 'FALSE', reason: 'The final report of an inquiry refutes it.' } as const);

/** Later editors hear what some claims turned out to be, and record it: the calibration of their reviewers rests on it. */
export async function tellSettled({ miriam, daniel }: Cast, clock: Clock): Promise<void> {
  let when = clock.ago(0.2);
  await when.come();
  const published = ListClaims.parse({ status: 'PUBLISHED', limit: 20 });
  const { items } = await done('what is published', listClaims(miriam, published));
  for (const claim of items.slice(0, 5)) {
    await settled([miriam, daniel], claim, when);
    when = when.later(0.1);
  }
}

/** Recorded by whichever editor neither wrote nor reviewed it; nobody does where both did. */
async function settled(editors: readonly Actor[], claim: ClaimCard, when: Moment): Promise<void> {
  const [now, claimId] = [await when.come(), claim.id];
  for (const editor of editors) {
    const { allowed, version } = await done('what is settled', listSettlements(editor, { claimId }));
    if (!allowed) continue;
    const input = SettleClaim.parse({ claimId, version, ...known(claim.verdict) });
    await done('settling a claim', settleClaim(editor, input, { now }));
    return;
  }
}
