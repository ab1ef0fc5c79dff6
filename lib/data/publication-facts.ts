import type { Role } from '@/lib/domain/actor';
import type { Display } from '@/lib/domain/article';
import { dateOf } from '@/lib/domain/dates';
import type { PublicArticleRef, PublicSourceRef, Snapshot } from '@/lib/domain/publication';
import type {
  AttributionFacts,
  EvidenceFacts,
  PassageFacts,
  PublicationFacts,
  VersionFacts,
} from '@/lib/domain/publication-facts';
import { blocksOf } from './blocks';
import { quantityOf, resultOf, storedFinding } from './claim-content';
import type { AppearanceRow, AttributionRow, ClaimRow, EvidenceLinkRow, RoundRow } from './claim-graph';
import type { Reader } from './db';
import { personIn } from './people';
import type { SourceFields } from './source-fields';

export type Publishing = { slug: string; at: Date; previous: Snapshot | null; publisher: Role };

/**
 * An approved claim as the snapshot's builder needs it. One query for the texts that its passages stand in.
 * @throws Error where its round has no result: such a claim can't have been approved.
 */
export async function publicationFacts(
  db: Reader,
  claim: ClaimRow,
  how: Publishing,
): Promise<PublicationFacts> {
  const { round, result } = concluded(claim);
  const versions = await versionsOf(db, claim);
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
    opinions: firstOpinions(round).map((review) => ({
      role: roleOf(claim, review.reviewerId),
      finding: storedFinding(review),
      rationale: review.rationale,
    })),
    adjudication: round.adjudication && {
      rationale: round.adjudication.rationale,
      at: round.adjudication.at.toISOString(),
    },
    people: peopleOf(claim, round, how.publisher),
    passages: claim.appearances.map((a) => passageFacts(a, versions)),
    evidence: claim.evidence.filter(isSettled).map(evidenceFacts),
  };
}

/** An article as readers see it referred to, and whether they may read it whole. */
export const articleFacts = (a: ArticleFields): PublicArticleRef & { display: Display } => ({
  slug: a.slug,
  title: a.title,
  outlet: sourceRef(a.outlet),
  byline: a.byline,
  publishedAt: a.publishedAt && dateOf(a.publishedAt),
  url: a.url,
  language: a.language,
  direction: a.direction,
  display: a.display,
});

type ArticleFields = Omit<PublicArticleRef, 'publishedAt' | 'outlet'> & {
  publishedAt: Date | null;
  outlet: SourceFields;
  display: Display;
};

const sourceRef = ({ slug, name, kind }: SourceFields): PublicSourceRef => ({ slug, name, kind });

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

function passageFacts(a: AppearanceRow, versions: Versions): PassageFacts {
  const version = versions.get(a.passage.versionId);
  if (!version) throw new Error(`Passage ${a.passageId} stands in no version.`);
  const { start, end, exact, prefix, suffix, state, confirmedAt } = a.passage;
  return {
    occurrence: a.occurrence,
    article: articleFacts(a.article),
    version,
    passage: { start, end, exact, prefix, suffix, state, confirmed: confirmedAt !== null },
    attributions: a.attributions.map(attributionFacts),
  };
}

const attributionFacts = (row: AttributionRow): AttributionFacts => ({
  stance: row.stance,
  speech: row.speech,
  terms: row.terms,
  anonymityReason: row.anonymityReason,
  cueVerb: row.cueVerb,
  saidAt: row.saidAt,
  saidPlace: row.saidPlace,
  channel: row.channel,
  originalLanguage: row.originalLanguage,
  originalWords: row.originalWords,
  translator: row.translator,
  hops: row.hops.map(({ speaker, source, act, basis }) => ({
    speaker,
    source: source && sourceRef(source),
    act,
    basis,
  })),
});

/** Evidence that came with a review counts once its round has concluded. */
const isSettled = ({ review }: EvidenceLinkRow) => review === null || review.round.state === 'CONCLUDED';

const evidenceFacts = ({ evidence, ...link }: EvidenceLinkRow): EvidenceFacts => ({
  title: evidence.title,
  url: evidence.url,
  type: evidence.type,
  publishedAt: evidence.publishedAt,
  source: evidence.source && sourceRef(evidence.source),
  state: evidence.state,
  stance: link.stance,
  strength: link.strength,
  excerpt: link.excerpt,
  rationale: link.rationale,
  sensitivity: evidence.sensitivity,
});
