import { beginChecks } from '@/lib/data/article/checking';
import { saveClaim } from '@/lib/data/claim/claims';
import { gatingOf } from '@/lib/data/claim/gating';
import type { CoveredClaim } from '@/lib/data/claim/graph';
import { findClaimToMove } from '@/lib/data/claim/reading';
import type { Tx } from '@/lib/data/db';
import { contentHash } from '@/lib/data/publication/content';
import { idsBySlug, rebuildArticles, rebuildSources, remarkArticles } from '@/lib/data/publication/pages';
import {
  type Current,
  currentPublication,
  storeCorrection,
  storePublication,
} from '@/lib/data/publication/publications';
import { capturesNamed, carryNotices, slugsOf, withoutPage } from '@/lib/data/sighting/carrying';
import { factsOf } from '@/lib/data/workflow/facts';
import type { Person } from '@/lib/domain/actor';
import type { Touched } from '@/lib/domain/publication/marks';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { saidIn } from '@/lib/domain/publication/source/said';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { gatesAgainst } from '@/lib/domain/sighting/standing';
import { sighted } from '@/lib/domain/sighting/update';
import { newId } from '@/lib/services/ids';
import { drawUp, type Published } from '@/lib/services/publication/publish';

/**
 * Publishes a claim whose new passage is stored already: its last publication with that passage, and an update that says so.
 * Notices and flags stay: it settles nothing of what they tell. Refuses `not_ready` what a gate stops.
 * @param before the claim as it was before the passage
 */
export async function publishSighted(
  tx: Tx,
  before: CoveredClaim,
  person: Person,
  now: Date,
): Promise<Result<Published>> {
  const current = await currentPublication(tx, before.id);
  if (!current) throw new Error(`Claim ${before.id} is published without a publication.`);
  const claim = await weighed(tx, before.id, person, now);
  const letPass = current.snapshot.overrides?.map(({ gate }) => gate) ?? [];
  const against = gatesAgainst(factsOf(claim), letPass);
  if (against.length > 0) return refuse('not_ready', { reasons: against });
  const { snapshot: drawn } = await drawUp(tx, claim, [], person, now);
  const snapshot = sighted(current.snapshot, drawn);
  const hashes = hashesOf(before, claim);
  const touched = await store(tx, {
    claimId: claim.id,
    current,
    snapshot,
    hash: hashes.published,
    person,
    now,
  });
  // The transaction holds the write lock and has read this version: nobody can have moved in between.
  if (!(await saveClaim(tx, claim.id, before.version, { approvedHash: hashes.approved, changedAt: now })))
    throw new Error(`Claim ${claim.id} changed inside the transaction that had locked it.`);
  return ok({ slug: snapshot.slug, sequence: snapshot.sequence, touched });
}

/** The claim with its new passage, and what gates weigh of it: of a published one that is not read otherwise. */
async function weighed(tx: Tx, claimId: string, person: Person, now: Date): Promise<CoveredClaim> {
  const claim = await findClaimToMove(tx, person, claimId, now);
  if (!claim) throw new Error(`Claim ${claimId} was there and is gone.`);
  const gating = await gatingOf(tx, claimId, claim.covered.origins);
  return { ...claim, covered: { ...claim.covered, gating } };
}

/**
 * What was published and approved is so with the passage. Where the desk’s copy had moved on from either, it still has: nothing of
 * that is published here, and whoever publishes it next tells readers.
 */
function hashesOf(before: CoveredClaim, after: CoveredClaim) {
  const [was, is] = [contentHash(before), contentHash(after)];
  const published = before.publications[0]?.contentHash ?? was;
  return {
    published: published === was ? is : published,
    approved: before.approvedHash === was ? is : before.approvedHash,
  };
}

type Storing = {
  claimId: string;
  current: Current;
  snapshot: Snapshot;
  hash: string;
  person: Person;
  now: Date;
};

/** Stores the publication, and makes anew the public pages that show the passage. */
async function store(tx: Tx, { claimId, current, snapshot, hash, person, now }: Storing): Promise<Touched> {
  const id = newId(now);
  const { articleIds, sources } = await idsBySlug(tx, {
    articles: snapshot.passages.map((p) => p.article.slug),
    sources: snapshot.sources.map((s) => s.slug),
  });
  const said = saidIn(snapshot);
  const sayings = sources.map(({ id: sourceId, slug }) => ({ sourceId, stance: said.get(slug) ?? null }));
  const captureIds = await capturesNamed(tx, current.id);
  const own = { id, claimId, snapshot, contentHash: hash, captureIds, at: now, byId: person.id };
  await storePublication(tx, { ...own, articleIds, sources: sayings });
  await carryNotices(tx, current.id, { publicationId: id, newId: () => newId(now), now });
  await beginChecks(tx, articleIds, now);
  const correction = snapshot.corrections.at(-1);
  if (correction)
    await storeCorrection(tx, { ...correction, id: newId(now), publicationId: id, byId: person.id });
  const sourceIds = sources.map((source) => source.id);
  return { claims: [snapshot.slug], ...(await redraw(tx, snapshot, { articleIds, sourceIds }, now)) };
}

/**
 * Draws the page of the article that was confirmed, and of sources that readers meet for the first time. On the other pages the
 * claim is marked anew, and nothing that the newsroom has written since is taken: nobody has approved it.
 */
async function redraw(
  tx: Tx,
  { passages }: Snapshot,
  { articleIds, sourceIds }: { articleIds: string[]; sourceIds: string[] },
  now: Date,
): Promise<Pick<Touched, 'articles' | 'sources'>> {
  const seen = await idsBySlug(tx, { articles: passages.slice(-1).map((p) => p.article.slug), sources: [] });
  const others = articleIds.filter((id) => !seen.articleIds.includes(id));
  const drawn = await rebuildArticles(tx, seen.articleIds, now);
  const marked = await remarkArticles(tx, others, now);
  await rebuildSources(tx, await withoutPage(tx, sourceIds), now);
  return { articles: [...drawn, ...marked], sources: await slugsOf(tx, sourceIds) };
}
