import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { Actor } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { openChallenges } from '@/lib/services/challenge/reports';

/** That readers report errors in a claim, and nobody has decided on them yet. Draws nothing where none do. */
export async function FromReaders({ actor, claim }: { actor: Actor; claim: ClaimView }) {
  if (!claim.publication) return null;
  const open = await openChallenges(actor, { claimId: claim.id });
  if (!open.ok || open.value.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={open.value.length === 1 ? 'A reader reports an error' : 'Readers report errors'}
    >
      <ul>
        {open.value.map(({ id, words }) => (
          <li key={id}>
            <Link href={`/desk/readers/${id}`} dir="auto" className="link line-clamp-1 wrap-anywhere">
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
