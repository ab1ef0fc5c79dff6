import { hearsayDepth } from '@/lib/domain/attribution/attribution';
import { attributionDetails, withheldDetails } from '@/lib/domain/attribution/details';
import { chainInWords } from '@/lib/domain/attribution/words';
import { isAnchored } from '@/lib/domain/claim/facts';
import { sliceCodePoints } from '@/lib/domain/text/text';
import { contextOf } from './context';
import type { PassageFacts, SpokenFacts } from './facts';
import type { PublicArticleHead, PublicArticleRef, PublicSourceRef } from './parts/refs';
import type { SnapshotAttribution, SnapshotPassage } from './publication';

/**
 * The passages that readers may see, in their context. One that is lost, or altered and not confirmed, is left out.
 * @throws Error for a quote that does not stand at its place, and for words off the record: both are mistakes in the caller.
 */
export const snapshotPassages = (passages: readonly PassageFacts[]): SnapshotPassage[] =>
  passages
    .filter((p) => isAnchored({ passage: p.passage.state, confirmed: p.passage.confirmed }))
    .map(passageOf);

/** A source by its address and name: whatever else the row held stays behind. */
export const sourceRef = ({ slug, name, kind }: PublicSourceRef): PublicSourceRef => ({ slug, name, kind });

export const articleRef = (a: PublicArticleRef): PublicArticleRef => ({
  slug: a.slug,
  title: a.title,
  outlet: sourceRef(a.outlet),
  byline: a.byline,
  publishedAt: a.publishedAt,
  url: a.url,
  language: a.language,
  direction: a.direction,
});

/** An article as its own page shows it, without its text. */
export const articleHead = (a: PublicArticleHead): PublicArticleHead => ({
  ...articleRef(a),
  display: a.display,
});

function passageOf(facts: PassageFacts): SnapshotPassage {
  const { start, end, exact, prefix, suffix } = facts.passage;
  if (sliceCodePoints(facts.version.text, start, end) !== exact)
    throw new Error(`The quote at ${start} of ${facts.article.slug} is not what stands there.`);
  return {
    occurrence: facts.occurrence,
    article: articleRef(facts.article),
    textSha256: facts.version.sha256,
    start,
    end,
    exact,
    prefix,
    suffix,
    ...contextOf(facts),
    attributions: facts.attributions.map((a) => attributionOf(a, facts.article.outlet.name)),
  };
}

function attributionOf(a: SpokenFacts, outlet: string): SnapshotAttribution {
  const { terms } = a;
  if (terms === 'OFF_RECORD') throw new Error('An attribution off the record can never be published.');
  const shared = {
    words: chainInWords(a, outlet),
    stance: a.stance,
    speech: a.speech,
    terms,
    depth: hearsayDepth(a.hops),
  };
  return { ...shared, ...(terms === 'DEEP_BACKGROUND' ? { ...withheldDetails, hops: [] } : told(a)) };
}

const told = (a: SpokenFacts) => ({
  ...attributionDetails(a),
  hops: a.hops.map(({ speaker, source, role, act, basis }) => ({
    speaker,
    source: source && sourceRef(source),
    // Of somebody unnamed a role would say who they are.
    role: source?.kind === 'ANONYMOUS' ? null : (role ?? null),
    act,
    basis,
  })),
});
