import { type Status, statusLabels } from '@/lib/domain/claim/claim';
import { verdictLabels } from '@/lib/domain/review/review';
import type { ClaimView } from '@/lib/schemas/claim/view';

/** One station of a claim's path: where it has been, where it is, where it will go; by whom and when, as far as known. */
export type StatusStep = {
  status: Status;
  label: string;
  state: 'done' | 'current' | 'ahead';
  /** Who did it, or what it takes. */
  who: string | null;
  /** ISO 8601. */
  at: string | null;
};

const road: readonly Status[] = ['DRAFT', 'IN_REVIEW', 'ADJUDICATION', 'REVIEWED', 'APPROVED', 'PUBLISHED'];

/** The path of a working copy. Adjudication stands on it only where reviewers disagreed; the ends are what became of it. */
export function statusSteps(claim: ClaimView): StatusStep[] {
  const stations = stationsOf(claim);
  const here = stations.indexOf(claim.status);
  return stations.map((status, index) => {
    const state = index < here ? 'done' : index === here ? 'current' : 'ahead';
    const known = state === 'ahead' ? { who: null, at: null } : knownOf(claim, status);
    return { status, label: statusLabels[status], state, ...known };
  });
}

function stationsOf({ status, rounds }: ClaimView): readonly Status[] {
  if (status === 'WITHDRAWN') return ['DRAFT', 'WITHDRAWN'];
  const [round] = rounds;
  const disagreed = status !== 'DRAFT' && status !== 'IN_REVIEW' && round?.agreed === false;
  const stations = road.filter((station) => station !== 'ADJUDICATION' || disagreed);
  return status === 'RETRACTED' ? [...stations, 'RETRACTED'] : stations;
}

function knownOf(claim: ClaimView, status: Status): Pick<StatusStep, 'who' | 'at'> {
  const [round] = claim.rounds;
  switch (status) {
    case 'DRAFT':
      return { who: claim.author.name, at: claim.createdAt };
    case 'IN_REVIEW':
      return { who: reviewsAsked(round), at: round?.openedAt ?? null };
    case 'ADJUDICATION':
      return { who: round?.adjudication?.editor.name ?? 'reviewers disagree', at: round?.closedAt ?? null };
    case 'REVIEWED':
      return { who: resultOf(round), at: round?.adjudication?.at ?? round?.closedAt ?? null };
    case 'APPROVED':
      return { who: claim.approved?.by.name ?? null, at: claim.approved?.at ?? null };
    case 'PUBLISHED':
      return { who: versionOf(claim), at: claim.status === 'PUBLISHED' ? publishedAt(claim) : null };
    case 'RETRACTED':
      return { who: 'a note stands in its place', at: publishedAt(claim) };
    case 'WITHDRAWN':
      return { who: null, at: claim.changedAt };
  }
}

type Round = ClaimView['rounds'][number];

/** How many reviews the round takes; never how many it has. */
function reviewsAsked(round: Round | undefined): string | null {
  if (!round) return null;
  const asked = `${round.quorum} ${round.quorum === 1 ? 'review' : 'reviews'}`;
  // A bare number in an open round would read as if so many were there.
  const reviews = round.state === 'OPEN' ? `${asked} needed` : asked;
  return round.sequence > 1 ? `round ${round.sequence}, ${reviews}` : reviews;
}

function resultOf(round: Round | undefined): string | null {
  const finding = round?.adjudication?.finding ?? round?.result;
  return finding ? verdictLabels[finding.verdict] : null;
}

const versionOf = ({ publication, status }: ClaimView): string | null =>
  publication && status === 'PUBLISHED' ? `version ${publication.sequence}` : null;

const publishedAt = ({ publication }: ClaimView): string | null => publication?.publishedAt ?? null;
