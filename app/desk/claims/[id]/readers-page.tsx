import { PublicPage } from '@/components/publication/claim/page';
import type { ReadersPage } from '@/components/workflow/dialog';
import type { Actor } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { ClaimSchedule } from '@/lib/schemas/workflow/schedule';
import { previewClaim } from '@/lib/services/workflow/preview';
import { citationOf } from '../../../(public)/claims/[slug]/citation';
import { site } from '../../../(public)/site';

/** The page of readers as it would be published now, for whoever may approve or publish the claim; null for others. */
export async function readersPage(
  actor: Actor,
  { id, moves }: ClaimView,
  schedule: ClaimSchedule | null,
): Promise<ReadersPage | null> {
  if (!moves.some(({ move, allowed }) => allowed && (move === 'approve' || move === 'publish'))) return null;
  const preview = await previewClaim(actor, { claimId: id });
  if (!preview.ok) return null;
  const { snapshot, contentHash, corrects } = preview.value;
  // The hash is of the moment of publishing too.
  const drawn = { snapshot, sha256: 'known once it is published' };
  const page = (
    <PublicPage
      {...drawn}
      underReview={false}
      notices={[]}
      newest={snapshot.sequence}
      citation={citationOf(drawn, site())}
      origin={site().url}
    />
  );
  const embargo = schedule?.embargo ?? null;
  return { page, contentHash, corrects, hasEvidence: snapshot.evidence.length > 0, embargo };
}
