import { blocksOf } from '@/lib/data/article/blocks';
import type {
  AppearanceRow,
  AttributionRow,
  ClaimRow,
  Covered,
  CoveredClaim,
  RoundRow,
} from '@/lib/data/claim/graph';
import { quantityOf } from '@/lib/data/claim/quantity';
import { summaryOf } from '@/lib/data/claim/summary';
import type { Reader } from '@/lib/data/db';
import { personIn } from '@/lib/data/names';
import { resultOf, storedFinding } from '@/lib/data/review/finding';
import { gradesOf } from '@/lib/data/source/assessments';
import type { Role } from '@/lib/domain/actor';
import type {
  PassageFacts,
  PublicationFacts,
  SpokenFacts,
  VersionFacts,
} from '@/lib/domain/publication/facts';
import type { SnapshotOverride } from '@/lib/domain/publication/parts/override';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { roleAt } from '@/lib/domain/source';
import type { ReliabilityGrade } from '@/lib/domain/source/reliability';
import { copyFacts } from './copies';
import { articleFacts, attributionFacts, evidenceFacts, replyFacts } from './parts';

export type Publishing = {
  slug: string;
  at: Date;
  previous: Snapshot | null;
  publisher: Role;
  overrides: SnapshotOverride[];
};

/**
 * An approved claim as the snapshot's builder needs it. One query for the texts that its passages stand in, one for those
 * of the copies that it names.
 * @throws Error where its round has no result: such a claim can't have been approved.
 */
export async function publicationFacts(
  db: Reader,
  claim: CoveredClaim,
  how: Publishing,
): Promise<PublicationFacts> {
  const { round, result } = concluded(claim);
  const versions = await versionsOf(db, claim);
  const copies = await copyFacts(db, claim.covered);
  const grades = await gradesIn(db, claim);
  return {
    slug: how.slug,
    at: how.at.toISOString(),
    previous: how.previous,
    claim: {
      statement: claim.statement,
      kind: claim.kind,
      quantity: quantityOf(claim),
      place: claim.place,
      language: claim.language,
      tags: claim.tags.map((t) => t.tag),
      wouldChange: claim.wouldChange,
    },
    result,
    summary: summaryOf(claim)?.text ?? null,
    opinions: firstOpinions(round).map((review) => ({
      role: roleOf(claim, review.reviewerId),
      finding: storedFinding(review),
      rationale: review.rationale,
    })),
    adjudication: round.adjudication && {
      rationale: round.adjudication.rationale,
      at: round.adjudication.at.toISOString(),
      dissentShown: round.adjudication.dissentShown,
    },
    people: peopleOf(claim, round, how.publisher),
    passages: claim.appearances.map((a) => passageFacts(a, versions, claim.covered)),
    evidence: claim.covered.evidence.map((link) => ({
      ...evidenceFacts(link),
      capture: copies.get(link.id),
    })),
    grades,
    replies: claim.replies.map(replyFacts),
    overrides: how.overrides,
    provenance: claim.covered.origins.shown,
  };
}

/** The grades of the sources that this claim tells of, on its topics, by the addresses that readers know them by. */
export async function gradesIn(
  db: Reader,
  { covered, tags }: CoveredClaim,
): Promise<ReadonlyMap<string, ReliabilityGrade>> {
  const topics = tags.map(({ tag }) => tag);
  const grades = await gradesOf(db, covered.sources.keys(), topics);
  return new Map([...grades].map(([id, grade]) => [covered.sources.get(id)?.slug ?? '', grade]));
}

function concluded({ id, rounds: [round] }: ClaimRow) {
  const result = round && resultOf(round);
  if (!result) throw new Error(`Claim ${id} has no result to publish.`);
  return { round, result };
}

const firstOpinions = (round: RoundRow) => round.reviews.filter((review) => review.sequence === 1);

const roleOf = (claim: ClaimRow, id: string): Role => personIn(claim.people, id).role;

function peopleOf(claim: ClaimRow, round: RoundRow, publisher: Role): PublicationFacts['people'] {
  const by = (duty: PublicationFacts['people'][number]['duty'], ids: (string | null | undefined)[]) =>
    ids.flatMap((id) => (id ? [{ duty, role: roleOf(claim, id) }] : []));
  return [
    ...by('wrote', [claim.authorId, ...claim.contributors.map((c) => c.userId)]),
    ...by(
      'reviewed',
      firstOpinions(round).map((review) => review.reviewerId),
    ),
    ...by('adjudicated', [round.adjudication?.editorId]),
    ...by('approved', [claim.approvedById]),
    { duty: 'published', role: publisher },
  ];
}

type Versions = ReadonlyMap<string, VersionFacts>;

async function versionsOf(db: Reader, claim: ClaimRow): Promise<Versions> {
  const ids = [...new Set(claim.appearances.map((a) => a.passage.versionId))];
  const rows = await db.articleVersion.findMany({
    where: { id: { in: ids } },
    select: { id: true, text: true, sha256: true, blocks: true },
  });
  return new Map(rows.map(({ id, blocks, ...row }) => [id, { ...row, blocks: blocksOf(blocks) }]));
}

function passageFacts(a: AppearanceRow, versions: Versions, { sources }: Covered): PassageFacts {
  const version = versions.get(a.passage.versionId);
  if (!version) throw new Error(`Passage ${a.passageId} stands in no version.`);
  const { start, end, exact, prefix, suffix, state, confirmedAt } = a.passage;
  return {
    occurrence: a.occurrence,
    article: articleFacts(a.article),
    version,
    passage: { start, end, exact, prefix, suffix, state, confirmed: confirmedAt !== null },
    attributions: a.attributions.map((row) => spokenFacts(row, a.article.publishedAt, sources)),
  };
}

/** The roles are those that the approval covers, and of them the ones held when it was said, or else printed. */
function spokenFacts(row: AttributionRow, printed: string | null, sources: Covered['sources']): SpokenFacts {
  const when = row.saidAt ?? printed;
  const { hops, ...attribution } = attributionFacts(row);
  const roles = row.hops.map(({ sourceId }) => sources.get(sourceId ?? '')?.roles ?? []);
  return { ...attribution, hops: hops.map((hop, i) => ({ ...hop, role: roleAt(roles[i] ?? [], when) })) };
}
