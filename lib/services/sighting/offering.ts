import { claimsThereAre } from '@/lib/data/claim/alike';
import { reader, type Tx, transaction } from '@/lib/data/db';
import { end, type Leased } from '@/lib/data/jobs';
import { record } from '@/lib/data/record/audit';
import {
  offeredBefore,
  publishedAmong,
  publishedSharing,
  replaceOffers,
  type SearchedArticle,
  searchedArticle,
} from '@/lib/data/sighting/offers';
import { describe } from '@/lib/domain/passage/anchoring';
import { ok } from '@/lib/domain/result';
import { chosen, isSamePlace, type Offer, offersIn, stretchesOf } from '@/lib/domain/sighting/offering';
import { type CodePointIndex, indexCodePoints } from '@/lib/domain/text/offsets';
import { newId } from '@/lib/services/ids';
import { lost, type Outcome } from '@/lib/services/jobs';
import { offerKey } from './offer-key';

/**
 * Looks which published claims probably stand in an article, by its newest version, and offers them in the transaction that ends
 * the work. Reads with two queries for each stretch of the text, of which there are forty at most, and three besides. What a
 * person has judged, at these words, is not offered again. Whoever lost the lease meanwhile offers nothing.
 */
export async function offerSightings(
  job: Leased,
  { now = () => new Date() }: { now?: () => Date } = {},
): Promise<Outcome> {
  const article = await searchedArticle(reader(), job.subjectId);
  const text = indexCodePoints(article?.text ?? '');
  const found = article ? await offersOf(article, text) : [];
  const at = now();
  const ended = await transaction(async (tx) => {
    if (!(await end(tx, job, { state: 'DONE' }, at))) return lost;
    if (article) await store(tx, job.subjectId, article.versionId, { text, found, now: at });
    return ok(undefined);
  });
  return ended.ok ? 'DONE' : 'LOST';
}

async function offersOf(article: SearchedArticle, text: CodePointIndex): Promise<Offer[]> {
  const claims = await claimsThereAre();
  const offers: Offer[] = [];
  for (const stretch of stretchesOf(text, article.blocks, article.language)) {
    const { found, rarity } = await publishedSharing(stretch.terms, claims);
    const candidates = found.map((claim) => ({
      ...claim,
      standing: article.standing.filter(({ claimId }) => claimId === claim.id),
    }));
    offers.push(...offersIn(stretch, candidates, rarity));
  }
  return chosen(offers);
}

type Found = { text: CodePointIndex; found: readonly Offer[]; now: Date };

/** Offers what nobody has judged and is new; moves what was offered before to where its words stand now, or takes it back. */
async function store(
  tx: Tx,
  articleId: string,
  versionId: string,
  { text, found, now }: Found,
): Promise<void> {
  const published = await publishedAmong(tx, [...new Set(found.map(({ claimId }) => claimId))]);
  const wanted = new Map(
    found.flatMap(({ claimId, start, end: to, score }) => {
      const passage = describe(text, { start, end: to });
      if (!passage.ok || !published.has(claimId)) return [];
      const offer = offerKey(claimId, articleId, passage.value.exact);
      return [[offer, { claimId, offer, place: { ...passage.value, versionId, score } }] as const];
    }),
  );
  const before = await offeredBefore(tx, articleId);
  const known = new Set(before.map(({ offer }) => offer));
  const open = before.filter(({ state }) => state === 'OFFERED');
  const gone = open.flatMap(({ id, offer }) => (wanted.has(offer) ? [] : [id]));
  const moved = open.flatMap(({ id, offer }) => {
    const still = wanted.get(offer);
    return still ? [{ id, place: still.place }] : [];
  });
  const judged = before.filter(({ state }) => state !== 'OFFERED');
  const fresh = [...wanted.values()].filter(
    ({ claimId, offer, place }) =>
      !known.has(offer) &&
      !judged.some((one) => one.claimId === claimId && isSamePlace(one.exact, place.exact)),
  );
  const made = fresh.map(({ claimId, offer, place }) => ({
    ...{ id: newId(now), claimId, articleId, offer, createdAt: now },
    ...{ ...place, state: 'OFFERED' as const },
  }));
  await replaceOffers(tx, gone, moved, made);
  if (made.length > 0) await tell(tx, articleId, made, now);
}

const tell = (tx: Tx, articleId: string, made: readonly { claimId: string }[], now: Date): Promise<void> =>
  record(tx, {
    ...{ at: now, actorId: null, verb: 'sighting.offered', claimId: null },
    ...{ subjectKind: 'article', subjectId: articleId },
    detail: { articleId, offers: made.length, claimIds: [...new Set(made.map(({ claimId }) => claimId))] },
  });
