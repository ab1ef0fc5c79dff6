import { createHash } from 'node:crypto';
import type { CoveredClaim } from '@/lib/data/claim/graph';
import type { Reader } from '@/lib/data/db';
import { canonical } from '@/lib/domain/canonical';
import { contentHash } from './content';
import { gradesIn } from './facts';

/**
 * SHA-256, in hex, of what somebody who looks at the readers’ page vouches for: what an approval covers, and the grades of the
 * sources, which it doesn’t: a source that is graded anew takes no approval away, but the page is another than was looked at.
 */
export async function seenHash(db: Reader, claim: CoveredClaim): Promise<string> {
  const grades = [...(await gradesIn(db, claim))].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(canonical({ content: contentHash(claim), grades }))
    .digest('hex');
}
