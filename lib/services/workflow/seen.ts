import type { CoveredClaim } from '@/lib/data/claim/graph';
import type { Reader } from '@/lib/data/db';
import { seenHash } from '@/lib/data/publication/seen';
import { type Refused, refuse } from '@/lib/domain/result';
import { claimView } from '@/lib/services/claim/view';

/** Refuses whoever vouches for another page than the one that they looked at; null where they named none, or it is the same. */
export async function ifUnseen(
  db: Reader,
  claim: CoveredClaim,
  contentHash: string | null | undefined,
): Promise<Refused | null> {
  if (!contentHash || contentHash === (await seenHash(db, claim))) return null;
  return refuse('stale', { current: claimView(claim), because });
}

const because = 'What readers would get has changed since you looked. Look again before you decide.';
