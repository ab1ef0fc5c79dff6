import type { ExcerptStandings } from '@/components/evidence/quoted';
import { hasOrigins } from '@/components/provenance/sentence';
import type { Grades } from '@/components/source/reliability/grade';
import type { Actor } from '@/lib/domain/actor';
import type { ShownOrigins } from '@/lib/domain/provenance/showing/shown';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { ReviewDraftView } from '@/lib/schemas/review/draft';
import { excerptsNow } from '@/lib/services/claim/excerpts';
import { claimOrigins } from '@/lib/services/provenance/shown';
import { claimGrades } from '@/lib/services/publication/assessing';
import { readReviewDraft } from '@/lib/services/review/drafts';

/** How the excerpts stand in copies that were taken since they were marked. */
export async function standingsOf(actor: Actor, { id, evidence }: ClaimView): Promise<ExcerptStandings> {
  if (evidence.every(({ anchor }) => anchor === null)) return {};
  const now = await excerptsNow(actor, { claimId: id });
  return now.ok ? Object.fromEntries(now.value.map((standing) => [standing.linkId, standing])) : {};
}

/** How reliable its sources were judged to be. */
export async function gradesFor(actor: Actor, { id }: ClaimView): Promise<Grades> {
  const grades = await claimGrades(actor, { claimId: id });
  return grades.ok
    ? Object.fromEntries(grades.value.items.map(({ sourceId, grade }) => [sourceId, grade]))
    : {};
}

/** Where its reports come from, as readers would see it. */
export async function originsFor(actor: Actor, { id }: ClaimView): Promise<ShownOrigins | null> {
  const origins = await claimOrigins(actor, { claimId: id });
  return origins.ok && hasOrigins(origins.value) ? origins.value : null;
}

/** What this person typed of a review of it and did not seal. */
export async function savedDraft(actor: Actor, { id }: ClaimView): Promise<ReviewDraftView | null> {
  const draft = await readReviewDraft(actor, { claimId: id });
  return draft.ok ? draft.value : null;
}
