import type { AttributionRow, EvidenceLinkRow, ReplyRow } from '@/lib/data/claim/graph';
import { anchorOf } from '@/lib/data/evidence/excerpts';
import type { SourceFields } from '@/lib/data/source/fields';
import { attributionDetails } from '@/lib/domain/attribution/details';
import type { AttributionFacts, EvidenceFacts } from '@/lib/domain/publication/facts';
import type { PublicArticleHead } from '@/lib/domain/publication/parts/refs';
import type { SnapshotReply } from '@/lib/domain/publication/parts/reply';
import { articleHead, sourceRef } from '@/lib/domain/publication/passages';
import type { SnapshotExcerpt } from '@/lib/domain/publication/publication';

/*
 * The parts of a working copy as readers get them. The hash that an approval covers and the publication are both made
 * from these, so that neither can forget a field that the other has.
 */

type ArticleFields = Omit<PublicArticleHead, 'outlet'> & { outlet: SourceFields };

/** An article as readers see it referred to, and whether they may read it whole. */
export const articleFacts = (article: ArticleFields): PublicArticleHead => articleHead(article);

/** An attribution with its chain, speakers by address and name. */
export const attributionFacts = (row: AttributionRow): AttributionFacts => ({
  stance: row.stance,
  speech: row.speech,
  terms: row.terms,
  ...attributionDetails(row),
  hops: row.hops.map(({ speaker, source, act, basis }) => ({
    speaker,
    source: source && sourceRef(source),
    act,
    basis,
  })),
});

/** A piece of evidence and what it does to the claim, without the copy that is kept of it. */
export const evidenceFacts = ({ evidence, ...link }: EvidenceLinkRow): Omit<EvidenceFacts, 'capture'> => ({
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

/** Where the excerpt stands in the text of its capture; null where nobody has marked it there. */
export function excerptFacts(link: EvidenceLinkRow): SnapshotExcerpt | null {
  const anchor = anchorOf(link);
  if (!anchor) return null;
  const { start, end, prefix, suffix } = anchor;
  return { start, end, prefix, suffix };
}

/** Whom we asked for comment, and what came of it. */
export const replyFacts = (row: ReplyRow): SnapshotReply => ({
  whom: row.whom,
  source: row.source && sourceRef(row.source),
  how: row.how,
  askedAt: row.askedAt.toISOString(),
  deadline: row.deadline.toISOString(),
  outcome: row.outcome,
  outcomeAt: row.outcomeAt?.toISOString() ?? null,
  reply: row.reply,
});
